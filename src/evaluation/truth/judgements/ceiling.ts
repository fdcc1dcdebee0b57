import type { Ceiling } from "../../../results/evaluation.js";

/**
 * The highest accuracy that any scores can have on these judgements: of two accounts that were judged more than once, no
 * score can be right for both outcomes. Judged ties are half right whatever the score. An upper bound: judgements that go
 * in a circle over three accounts lower it further. Null without judgements.
 */
export function ceilingOf(
  winners: Uint32Array,
  losers: Uint32Array,
  shares: Float64Array,
  weights: Float64Array,
): Ceiling | null {
  const pairs = new Map<string, { judgements: number; forLower: number; forHigher: number }>();
  for (let i = 0; i < winners.length; i++) {
    const [winner, loser] = [winners[i]!, losers[i]!];
    const key = winner < loser ? `${winner} ${loser}` : `${loser} ${winner}`;
    const pair = pairs.get(key) ?? { judgements: 0, forLower: 0, forHigher: 0 };
    const share = winner < loser ? shares[i]! : 1 - shares[i]!;
    pair.judgements++;
    pair.forLower += weights[i]! * share;
    pair.forHigher += weights[i]! * (1 - share);
    pairs.set(key, pair);
  }
  const all = [...pairs.values()];
  const total = all.reduce((sum, { forLower, forHigher }) => sum + forLower + forHigher, 0);
  const best = all.reduce((sum, { forLower, forHigher }) => sum + Math.max(forLower, forHigher), 0);
  const repeated = all.filter(({ judgements }) => judgements > 1);
  return total > 0
    ? {
        accuracy: best / total,
        pairs: all.length,
        repeatedPairs: repeated.length,
        contradictoryPairs: repeated.filter(({ forLower, forHigher }) => forLower > 0 && forHigher > 0).length,
        ties: shares.reduce((ties, share) => ties + Number(share < 1), 0),
      }
    : null;
}
