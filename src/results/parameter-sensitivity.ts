import type { Interval } from "../stats/interval.js";
import type { SignalImportance } from "./weight-sensitivity.js";

/** What is known of a parameter that was searched; what is unknown or makes no sense for it is null. */
export interface ParameterSensitivity {
  readonly name: string;
  readonly value: number | string;
  /** The bootstrap interval of a number: searched again on resampled accounts. */
  readonly interval: Interval | null;
  /** The share of the resamples that came to the same choice; null for a number. */
  readonly again: number | null;
  /** How much a number may vary, the others with it, at no loss that could be told from chance. */
  readonly flat: Interval | null;
  /** Which choices bring no such loss, the others as they are; null for a number. */
  readonly flatChoices: readonly string[] | null;
  /** Where it does nothing: 0 for a weight, else its value without tuning. */
  readonly neutral: number | string;
  /** The mean rank shift, and the objective there less that with it. */
  readonly rankShiftAtNeutral: number | null;
  readonly changeAtNeutral: number | null;
}

/**
 * What a signal, or a pattern of several that are taken together, is for a score that is no weighted mean of signals. Importance is
 * that of what it contributes before the final scaling, where the method says that; else of its values, and no Shapley share. Left out
 * is what a dataset has that is without it.
 */
export interface SignalSensitivity extends SignalImportance {
  /** Its part of what all accounts have before the final scaling; null where the method does not say. */
  readonly part: number | null;
}
