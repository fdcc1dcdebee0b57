import { z } from "zod";

/** What is said of a number that a method can be tuned by. */
export interface Tunable {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** "log" where doubling matters, not adding. */
  readonly scale?: "log";
  /** True for a whole number. */
  readonly whole?: true;
  /** One sentence, with its unit. */
  readonly about: string;
}

/**
 * A parameter as methods declare it: a number within bounds (both included) that has a default and says what it is. Gives the zod
 * schema that stands in a method's `params`; tuning searches between the bounds.
 */
export function tunable({ default: preset, min, max, scale, whole, about }: Tunable) {
  const description = { description: about, ...(scale ? { scale } : {}) };
  const number = whole ? z.number().int() : z.number();
  return number.min(min).max(max).default(preset).meta(description);
}
