import type { Method } from "../method.js";
import { matcher } from "../pattern.js";

/** How much of what a method could read there is: `present` of the `possible` signals. */
export interface Coverage {
  readonly present: readonly string[];
  /** How many signals the method would read if the dataset had everything in the catalogue. */
  readonly possible: number;
}

/** The needs of a method that none of the signals meets; it can run when there are none. */
export function missingNeeds({ needs }: Method, signals: Iterable<string>): string[] {
  const ids = [...signals];
  return needs.filter((pattern) => !ids.some(matcher([pattern])));
}

/** Which signals a method takes, of those that there are. `catalogue` is what there could be. */
export function coverageOf({ needs, uses }: Method, signals: Iterable<string>, catalogue: Iterable<string>): Coverage {
  const taken = matcher([...needs, ...uses]);
  const present = [...signals].filter(taken);
  return { present, possible: new Set([...present, ...[...catalogue].filter(taken)]).size };
}

/** `11 of 432 signals`. */
export function describeCoverage({ present, possible }: Coverage): string {
  return `${present.length} of ${possible} signals`;
}
