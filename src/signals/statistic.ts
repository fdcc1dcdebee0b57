import type { Direction } from "../table.js";
import type { Measure } from "./measure.js";
import type { Window } from "./window.js";

/**
 * How a measure becomes one number an account. Rows are first grouped by account and the columns of `by`, where
 * `inner` makes one whole number a group; then by account, where `outer` makes the signal of them. Weights are whole
 * numbers of billionths, so that sums are exact in any order and on any number of threads.
 */
export interface Statistic {
  readonly id: string;
  readonly relations: readonly Measure["relation"][];
  readonly windows: readonly Window[];
  /** The networks that have it; all where absent. */
  readonly networks?: readonly string[];
  readonly by: "actor" | "day" | "post" | "post, actor";
  inner(condition: string): string;
  outer(group: string): string;
  /** For a ratio: the number is divided by this statistic of the posts published in the same window. */
  readonly over?: Statistic;
  /** What the feed must have for the number to be known, besides rows: times, posts. */
  readonly requires: readonly ("times" | "posts")[];
  /** What an account without a row gets: an observed zero, or null where nothing can be said of nothing. */
  readonly empty: 0 | null;
  readonly unit: string;
  direction(measure: Measure): Direction;
  about(measure: Measure): string;
}

/** Shares and fractions are stored in billionths; see `Statistic`. */
export const billion = 1_000_000_000;

/** Benefit for what others did, neutral for what the account did itself: activity is no influence. */
export function receivedIsBenefit(measure: Measure): Direction {
  return measure.relation === "received" ? "benefit" : "neutral";
}
