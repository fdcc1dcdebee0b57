/** Judgements of pairs: `winners[i]` was found more influential than `losers[i]`. */
export interface Judgements {
  readonly kind: "judgements";
  readonly winners: readonly string[];
  readonly losers: readonly string[];
  /** How much each judgement counts. */
  readonly weights: Float64Array;
  /** 1 where neither was found more influential, 0 where the winner was; between them for a vote. */
  readonly ties: Float64Array;
  /** Who judged, where that is known. */
  readonly judges?: readonly (string | null)[] | undefined;
}

/** The judgements with these numbers, in this order; a number may come more than once. */
export function judgementsAt({ winners, losers, weights, ties }: Judgements, rows: readonly number[]): Judgements {
  return {
    kind: "judgements",
    winners: rows.map((row) => winners[row]!),
    losers: rows.map((row) => losers[row]!),
    weights: Float64Array.from(rows, (row) => weights[row]!),
    ties: Float64Array.from(rows, (row) => ties[row]!),
  };
}
