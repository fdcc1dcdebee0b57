import { faginKendall } from "./fagin-kendall.js";
import { footrule } from "./footrule.js";
import { goodmanKruskalGamma } from "./goodman-kruskal-gamma.js";
import { jaccard } from "./jaccard.js";
import { kendallTauA } from "./kendall-tau-a.js";
import { kendallTauB } from "./kendall-tau-b.js";
import { kendallTauC } from "./kendall-tau-c.js";
import { maximumRankShift } from "./maximum-rank-shift.js";
import { meanRankShift } from "./mean-rank-shift.js";
import { overlap } from "./overlap.js";
import { pearson } from "./pearson.js";
import { rbo } from "./rbo.js";
import { somersD } from "./somers-d.js";
import { spearman } from "./spearman.js";
import type { Statistic } from "./statistic.js";
import { tauAp } from "./tau-ap.js";
import { weightedTau } from "./weighted-tau.js";

/** Every statistic of agreement. */
export const statistics = {
  faginKendall,
  footrule,
  goodmanKruskalGamma,
  jaccard,
  kendallTauA,
  kendallTauB,
  kendallTauC,
  maximumRankShift,
  meanRankShift,
  overlap,
  pearson,
  rbo,
  somersD,
  spearman,
  tauAp,
  weightedTau,
} satisfies Record<string, Statistic>;
