import type { Direction } from "../table.js";
import type { SignalMeasure } from "./signal-measure.js";
import { inWindow, type Window } from "./window.js";

/**
 * How a measure becomes one number an account. Rows are grouped by account and the columns of `by`, where `inner` makes one
 * number a group; then by account alone, where `outer` makes the signal of them. With `by` null there is one grouping, and
 * `outer` only converts. Counts are stored in millionths and weights in hundred-millionths, as whole numbers: their sums are
 * exact, in any order and on any number of threads, up to 2^53 (nine billion counts, ninety million weights).
 * @internal
 */
export interface SignalStatistic {
  readonly id: string;
  readonly relations: readonly SignalMeasure["relation"][];
  readonly windows: readonly Window[];
  /** The networks that have it; all where absent. */
  readonly networks?: readonly string[];
  readonly by: "actor" | "day" | "post" | null;
  inner(window: Window): string;
  outer(group: string, window: Window): string;
  /** For a ratio: the number is divided by this statistic of the posts published in the same window. */
  readonly over?: SignalStatistic;
  /** What the feed must have for the number to be known, besides rows: times, posts. */
  readonly requires: readonly ("times" | "posts")[];
  /** What an account without a row gets: an observed zero, or null where nothing can be said of nothing. */
  readonly empty: 0 | null;
  readonly unit: string;
  direction(measure: SignalMeasure): Direction;
  about(measure: SignalMeasure): string;
}

/** Counts are stored in these parts of one; see `SignalStatistic`. */
export const countParts = 1_000_000;

/** Weights are stored in these parts of one. */
export const weightParts = 100_000_000;

/** The sum of a column over the rows in a window. */
export function sumInWindow(column: string, window: Window): string {
  return window.to === null ? `sum(${column})` : `sum(case when ${inWindow(window)} then ${column} else 0 end)`;
}

/** Benefit for what others did, neutral for what the account did itself: activity is no influence. */
export function receivedIsBenefit(measure: SignalMeasure): Direction {
  return measure.relation === "received" ? "benefit" : "neutral";
}
