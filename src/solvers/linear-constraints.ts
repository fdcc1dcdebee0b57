/** What one vector of weights has to satisfy. Weights are numbered from 0. */
export interface LinearConstraints {
  readonly nonNegative: boolean;
  /** What the weights sum to, or null. */
  readonly total: number | null;
  /** Weights that share a fixed total; no weight is in two groups. */
  readonly groups: readonly { readonly members: readonly number[]; readonly total: number }[];
  /** [i, j]: weight i is at least weight j. */
  readonly order: readonly (readonly [number, number])[];
  /** The most that each weight may be, Infinity where anything; null where no weight has a bound. */
  readonly caps: Float64Array | null;
}
