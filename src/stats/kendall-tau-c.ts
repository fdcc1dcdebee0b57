import { pairCounts } from "./pair-counts.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/**
 * Stuart's tau-c, for columns with different numbers of distinct values: divided by the largest difference that the smaller
 * number of them permits. NaN below two rows and for a constant column.
 */
export const kendallTauC = {
  name: "kendall-tau-c",
  label: "Stuart's τ-c",
  about:
    "Pairs in the same order less pairs in the opposite order, as a share of what the coarser of the two columns permits.",
  source:
    "A. Stuart (1953), The estimation and comparison of strengths of association in contingency tables, Biometrika 40(1/2)",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const { concordant, discordant } = pairCounts(a, b);
    const [n, coarser] = [a.values.length, Math.min(a.groups, b.groups)];
    return coarser < 2 ? Number.NaN : (2 * (concordant - discordant) * coarser) / (n * n * (coarser - 1));
  },
} satisfies Statistic;
