import type { Pairs, RowOf } from "../pairs.js";
import type { Judgements } from "./judgements.js";

/** The judgements as pairs of rows, without those of accounts that have no row, of weight 0, or of an account against itself. */
export function judgedPairs({ winners, losers, weights, ties }: Judgements, rowOf: RowOf): Pairs {
  const kept = [...winners.keys()].filter(
    (i) => winners[i] !== losers[i] && weights[i]! > 0 && rowOf.has(winners[i]!) && rowOf.has(losers[i]!),
  );
  return {
    first: Uint32Array.from(kept, (i) => rowOf.get(winners[i]!)!),
    second: Uint32Array.from(kept, (i) => rowOf.get(losers[i]!)!),
    weights: Float64Array.from(kept, (i) => weights[i]!),
    ties: Float64Array.from(kept, (i) => ties[i]!),
  };
}
