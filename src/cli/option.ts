import { InvalidArgumentError, Option } from "commander";
import { splitOutside } from "../recipe.js";

/** A whole number of at least 1, for an option of the command line. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("expected a whole number of at least 1");
}

/** A comma-separated list without empty entries. Commas inside parentheses belong to their entry: `rbo(p=0.9,ties=a)`. */
export function list(text: string): string[] {
  return (splitOutside(text, ",") ?? text.split(",")).map((entry) => entry.trim()).filter((entry) => entry !== "");
}

/** An option with a few possible values, of which the first one is the default. */
export function choice(flags: string, about: string, choices: readonly string[]): Option {
  return new Option(flags, about).choices(choices).default(choices[0]);
}

/** A whole number of at least 0. */
export function count(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError("expected a whole number of at least 0");
}

/** A confidence level, strictly between 0 and 1. */
export function level(text: string): number {
  const value = Number(text);
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError("expected a share between 0 and 1, such as 0.95");
}

/** A number above 0. */
export function size(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("expected a number above 0");
}
