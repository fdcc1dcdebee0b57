import { InvalidArgumentError } from "commander";

/** A whole number of at least 1, for an option of the command line. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("expected a whole number of at least 1");
}

/** A comma-separated list without empty entries. Commas inside parentheses belong to their entry: `rbo(p=0.9,ties=a)`. */
export function list(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
