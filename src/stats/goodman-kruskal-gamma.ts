import { pairCounts } from "./pair-counts.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/** Goodman and Kruskal's gamma: pairs tied in either column are left out. NaN where no pair is left. */
export const goodmanKruskalGamma = {
  name: "goodman-kruskal-gamma",
  label: "Goodman and Kruskal's γ",
  about: "Among pairs that both columns order, those in the same order less those in the opposite order.",
  source: "L. A. Goodman, W. H. Kruskal (1954), Measures of association for cross classifications, JASA 49(268)",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const { concordant, discordant } = pairCounts(a, b);
    return (concordant - discordant) / (concordant + discordant);
  },
} satisfies Statistic;
