import { pairCounts } from "./pair-counts.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/** Kendall's tau-a: ties count against it, so that it reaches 1 only without them. NaN below two rows and for a constant column. */
export const kendallTauA = {
  name: "kendall-tau-a",
  label: "Kendall's τ-a",
  about: "Pairs of accounts in the same order less pairs in the opposite order, as a share of all pairs.",
  source: "M. G. Kendall (1938), A new measure of rank correlation, Biometrika 30(1/2)",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const { pairs, concordant, discordant } = pairCounts(a, b);
    return a.groups < 2 || b.groups < 2 ? Number.NaN : (concordant - discordant) / pairs;
  },
} satisfies Statistic;
