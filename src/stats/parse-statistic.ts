import { BadInput } from "../problem.js";
import { parseRecipe, type Recipe } from "../recipe.js";
import { statistics } from "./index.js";
import type { RecipeParameter, Settings, Statistic } from "./statistic.js";

/** A statistic with all that it needs to be estimated. */
export interface ChosenStatistic {
  readonly statistic: Statistic;
  /** Every parameter, in the order that the statistic declares them, then `cutoff` where it has one. */
  readonly settings: Settings;
}

/**
 * Reads the recipe of a statistic, such as `rbo(p=0.98)` or `overlap@100`; parameters left out have their defaults.
 * @throws BadInput for an unknown name or parameter, a value out of range, or a cutoff that is missing or out of place.
 */
export function parseStatistic(text: string): ChosenStatistic {
  const recipe = parseRecipe(text);
  const known: readonly Statistic[] = Object.values(statistics);
  const names = known.map(({ name }) => name);
  const statistic = known.find(({ name }) => name === recipe.name);
  if (!statistic) {
    throw new BadInput({
      what: "unknown statistic",
      value: recipe.name,
      expected: `one of ${names.join(", ")}`,
      names,
    });
  }
  const settings = settingsOf(recipe, statistic);
  checkCutoff(recipe.cutoff, statistic);
  return { statistic, settings: recipe.cutoff === undefined ? settings : { ...settings, cutoff: recipe.cutoff } };
}

type Definition = Pick<Statistic, "name" | "parameters">;

/**
 * The parameters of a recipe in the order of its definition; those left out have their defaults.
 * @throws BadInput for an unknown parameter or a value out of range.
 */
export function settingsOf(recipe: Recipe, definition: Definition): Record<string, string | number> {
  checkNames(Object.keys(recipe.parameters), definition);
  const settings: Record<string, string | number> = {};
  for (const [name, parameter] of Object.entries(definition.parameters)) {
    const value = recipe.parameters[name] ?? parameter.default;
    settings[name] = checkValue(value, parameter, `${name} of ${definition.name}`);
  }
  return settings;
}

function checkNames(given: readonly string[], { name, parameters }: Definition): void {
  const names = Object.keys(parameters);
  for (const value of given.filter((key) => !names.includes(key))) {
    const expected = names.length > 0 ? names.join(", ") : "none";
    throw new BadInput({ what: `unknown parameter of ${name}`, value, expected, names });
  }
}

function checkValue(value: string | number | boolean, parameter: RecipeParameter, of: string): string | number {
  const [fits, expected] = bounds(value, parameter);
  if (!fits || typeof value === "boolean")
    throw new BadInput({ what: `bad value for ${of}`, value: `${value}`, expected });
  return value;
}

function bounds(value: string | number | boolean, parameter: RecipeParameter): [fits: boolean, expected: string] {
  if ("choices" in parameter) return [parameter.choices.includes(`${value}`), parameter.choices.join(" or ")];
  const number = typeof value === "number" ? value : Number.NaN;
  return "above" in parameter
    ? [
        number > parameter.above && number < parameter.below,
        `a number between ${parameter.above} and ${parameter.below}`,
      ]
    : [number >= parameter.least && number <= parameter.most, `a number from ${parameter.least} to ${parameter.most}`];
}

function checkCutoff(cutoff: number | undefined, statistic: Statistic): void {
  const value = cutoff === undefined ? statistic.name : `${statistic.name}@${cutoff}`;
  if (statistic.cutoff && !(cutoff !== undefined && cutoff >= 1 && Number.isSafeInteger(cutoff))) {
    throw new BadInput({ what: "no number of first accounts", value, expected: `@k, such as ${statistic.name}@100` });
  }
  if (!statistic.cutoff && cutoff !== undefined) {
    throw new BadInput({ what: "a cutoff where there is none", value, expected: statistic.name });
  }
}
