import { normalCdf } from "./normal-cdf.js";
import { prepare } from "./ranked.js";

/** Wilcoxon's signed-rank test of paired differences. */
export interface Wilcoxon {
  /** The smaller of the rank sums of the positive and the negative differences. */
  readonly statistic: number;
  /** The rank sum of the positive differences. */
  readonly positive: number;
  /** Two-sided; 1 where no difference is other than 0. */
  readonly p: number;
  /** How many differences are not 0; the others are left out. */
  readonly n: number;
  readonly exact: boolean;
}

const mostExact = 50;

/**
 * Whether differences lie about 0. Differences of 0 are left out (Wilcoxon's own rule), equal sizes share their mean rank.
 * Up to 50 differences p is exact, over all signs that the sizes could have, ties included; beyond, it is from the normal
 * distribution with the variance corrected for ties and without a correction for continuity.
 *
 * Source: F. Wilcoxon (1945), Biometrics Bulletin 1(6). As SciPy's wilcoxon (zero_method "wilcox"); with ties in few
 * differences as its PermutationMethod.
 */
export function wilcoxon(differences: Float64Array): Wilcoxon {
  const kept = differences.filter((difference) => difference !== 0);
  const n = kept.length;
  if (n === 0) return { statistic: 0, positive: 0, p: 1, n, exact: true };
  const sizes = prepare(kept.map(Math.abs));
  const midRanks = sizes.midRanks();
  const positive = kept.reduce((sum, difference, i) => sum + (difference > 0 ? midRanks[i]! : 0), 0);
  const statistic = Math.min(positive, (n * (n + 1)) / 2 - positive);
  const exact = n <= mostExact;
  const p = exact ? exactP(midRanks, statistic) : normalP(sizes.starts, sizes.groups, n, statistic);
  return { statistic, positive, p: Math.min(1, p), n, exact };
}

// In how many ways signs give each sum of doubled ranks, which are whole numbers also in ties.
function exactP(midRanks: Float64Array, statistic: number): number {
  const doubled = midRanks.map((rank) => Math.round(2 * rank));
  const share = new Float64Array(doubled.reduce((sum, rank) => sum + rank, 0) + 1);
  share[0] = 1;
  let most = 0;
  for (const rank of doubled) {
    most += rank;
    for (let sum = most; sum >= 0; sum--) share[sum] = (share[sum]! + (sum >= rank ? share[sum - rank]! : 0)) / 2;
  }
  let below = 0;
  for (let sum = 0; sum <= Math.round(2 * statistic); sum++) below += share[sum]!;
  return 2 * below;
}

function normalP(starts: ArrayLike<number>, groups: number, n: number, statistic: number): number {
  let tied = 0;
  for (let group = 0; group < groups; group++) {
    const size = starts[group + 1]! - starts[group]!;
    tied += size ** 3 - size;
  }
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tied / 48;
  return 2 * normalCdf((statistic - (n * (n + 1)) / 4) / Math.sqrt(variance));
}
