/** Judgements as the differences of their two accounts' signals. */
export interface PairDifferences {
  readonly rows: number;
  readonly columns: number;
  /** Row-major: the winner's signal less the loser's. */
  readonly values: Float64Array;
  /** How often each judgement counts. */
  readonly weights: Float64Array;
  /** The share of each judgement that was a tie: 1 where the two were judged equal, 0 where the first won. */
  readonly ties: Float64Array;
}
