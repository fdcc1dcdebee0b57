import { comoment } from "./comoment.js";
import { correlation } from "./correlation.js";
import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";
import type { Statistic } from "./statistic.js";

/** Spearman's rho: Pearson's r of the ranks, where ties have the mean of their ranks. NaN below two rows and for a constant column. */
export const spearman = {
  name: "spearman",
  label: "Spearman's ρ",
  about: "How close the two orders are, by the squares of the rank differences.",
  source: "https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.spearmanr.html",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    sameLength(a, b);
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    const [x, y] = [a.rankMoments(), b.rankMoments()];
    return correlation(comoment(a.midRanks(), x.mean, b.midRanks(), y.mean), x.squares, y.squares);
  },
} satisfies Statistic;
