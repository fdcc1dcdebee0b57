/** What one method says of judgements: each is that a first account is more influential than a second one. @internal */
export interface JudgedScores {
  /** The first account's score less the second's. */
  readonly differences: Float64Array;
  /** How far the judgement is for the first account: 1, or 1/2 where the two were judged equal. */
  readonly shares: Float64Array;
  /** The probability that the method gives the first account, calibrated on other judgements (see `calibrate`). */
  readonly probabilities: Float64Array;
}

/** A measure of judgements that is ready to be taken with other weights, as a resample gives them. @internal */
export interface Weighed {
  /** The measure where judgement i counts `weights[i]` times; NaN when all weigh nothing. */
  estimate(weights: Float64Array): number;
  /** What each judgement adds: the parts sum to the estimate. */
  parts(weights: Float64Array): Float64Array;
}
