import type { Interval } from "../../stats/interval.js";

/** What is known of a parameter that was searched; what is unknown or makes no sense for it is null. */
export interface ParameterMeaning {
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

/** What a signal is for a score that is no weighted mean of signals. */
export interface SignalMeaning {
  /** Its id, or a pattern of several that are taken together. */
  readonly signal: string;
  /** Its part of what all accounts have before the final scaling; null where the method does not say. */
  readonly part: number | null;
  /** The squared correlation, and the correlation ratio: of what it contributes, where the method says that, else of its values. */
  readonly linear: number | null;
  readonly curved: number | null;
  readonly curvedInterval: Interval | null;
  /** Its share of the variance of the score before the final scaling, Shapley's; null where the method does not say what it contributes. */
  readonly shapley: number | null;
  readonly shapleyInterval: Interval | null;
  /** The mean rank shift, and the change of the objective, for a dataset without it. */
  readonly rankShiftWithout: number | null;
  readonly changeWithout: number | null;
}
