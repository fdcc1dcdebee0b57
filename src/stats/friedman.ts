import { chiSquaredP } from "./chi-squared-p.js";
import { fP } from "./f-p.js";
import { prepare } from "./ranked.js";

/** Whether methods that were measured in the same blocks differ at all. */
export interface Friedman {
  /** The mean of each method's ranks in the blocks: 1 is the highest value, ties share their mean rank. */
  readonly meanRanks: Float64Array;
  /** Chi-squared, corrected for ties; NaN where every block is one tie, or with fewer than two blocks or methods. */
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
  /** Iman and Davenport's F of the same ranks, which errs less in few blocks; infinite where all blocks agree. */
  readonly f: number;
  readonly fP: number;
}

/**
 * Friedman's test of the values of k methods (the inner arrays, all of one length and without NaN) in n blocks, with the
 * correction for ties, and Iman and Davenport's F from it.
 *
 * Source: M. Friedman (1937), JASA 32(200); ties as in W. J. Conover (1999), Practical nonparametric statistics, 5.8, and
 * SciPy's friedmanchisquare; R. L. Iman, J. M. Davenport (1980), Communications in Statistics A 9(6).
 */
export function friedman(blocks: readonly Float64Array[]): Friedman {
  const [n, k] = [blocks.length, blocks[0]?.length ?? 0];
  const sums = new Float64Array(k);
  let tied = 0;
  for (const block of blocks) {
    const { midRanks, starts, groups } = prepare(block);
    midRanks().forEach((rank, method) => {
      sums[method]! += k + 1 - rank;
    });
    for (let group = 0; group < groups; group++) {
      const size = starts[group + 1]! - starts[group]!;
      tied += size ** 3 - size;
    }
  }
  const squares = sums.reduce((total, sum) => total + (sum - (n * (k + 1)) / 2) ** 2, 0);
  const correction = 1 - tied / (n * (k ** 3 - k));
  const statistic = n > 1 && k > 1 && correction > 0 ? (12 * squares) / (n * k * (k + 1)) / correction : Number.NaN;
  const degrees = k - 1;
  const most = n * degrees;
  const f = statistic >= most * (1 - 1e-12) ? Number.POSITIVE_INFINITY : ((n - 1) * statistic) / (most - statistic);
  return {
    meanRanks: sums.map((sum) => sum / n),
    statistic,
    degrees,
    p: chiSquaredP(statistic, degrees),
    f,
    fP: fP(f, degrees, degrees * (n - 1)),
  };
}
