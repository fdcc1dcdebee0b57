import { printRecipe } from "../recipe.js";
import type { ChosenStatistic } from "./parse-statistic.js";

/** The recipe of a statistic with every parameter that changes the number; `parseStatistic` reads it back as the same. */
export function printStatistic({ statistic, settings }: ChosenStatistic): string {
  const { cutoff, ...parameters } = settings;
  return printRecipe({ name: statistic.name, parameters, ...(typeof cutoff === "number" ? { cutoff } : {}) });
}
