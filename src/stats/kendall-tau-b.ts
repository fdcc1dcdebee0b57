import { correlation } from "./correlation.js";
import { pairCounts } from "./pair-counts.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/** Kendall's tau-b: corrected for ties in either column. NaN below two rows and for a constant column. */
export const kendallTauB = {
  name: "kendall-tau-b",
  label: "Kendall's τ-b",
  about:
    "Pairs of accounts in the same order less pairs in the opposite order, as a share of the pairs that can be ordered.",
  source:
    "M. G. Kendall (1945), The treatment of ties in ranking problems, Biometrika 33(3); computed as W. R. Knight (1966)",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const { pairs, concordant, discordant, tiedA, tiedB } = pairCounts(a, b);
    return correlation(concordant - discordant, pairs - tiedA, pairs - tiedB);
  },
} satisfies Statistic;
