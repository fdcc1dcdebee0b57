import type { Interval } from "../stats/interval.js";

/** What a signal is to a score, as plain data: what is unknown or was not asked for is null. */
export interface SignalImportance {
  readonly signal: string;
  /** The squared correlation with the score, and the correlation ratio. */
  readonly linear: number | null;
  readonly curved: number | null;
  readonly curvedInterval: Interval | null;
  /** The signal's share of the score's variance, Shapley's among all signals. */
  readonly shapley: number | null;
  readonly shapleyInterval: Interval | null;
  /** The mean rank shift and the change of the objective when the signal is left out. */
  readonly rankShiftWithout: number | null;
  readonly changeWithout: number | null;
}

/** What the weight of a signal means. */
export interface WeightSensitivity extends SignalImportance {
  readonly weight: number;
  /** The bootstrap interval of the weight. */
  readonly interval: Interval | null;
  /** How much it may vary at no loss that could be told from chance. */
  readonly flat: Interval | null;
}
