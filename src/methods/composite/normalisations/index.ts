import type { Normalisation } from "../step.js";
import { borda } from "./borda.js";
import { distanceToBest } from "./distance-to-best.js";
import { finalScaleNormalisation } from "./final-scale.js";
import { fixedPercentile } from "./fixed-percentile.js";
import { fixedZScore } from "./fixed-z-score.js";
import { goalposts } from "./goalposts.js";
import { logGoalposts } from "./log-goalposts.js";
import { logistic } from "./logistic.js";
import { midPercentile } from "./mid-percentile.js";
import { minMax } from "./min-max.js";
import { none } from "./none.js";
import { percentileRank } from "./percentile-rank.js";
import { rank } from "./rank.js";
import { shareOfBest } from "./share-of-best.js";
import { zScore } from "./z-score.js";

/** The registry of normalisations, which rescale a result too. */
export const normalisations = {
  borda,
  "distance-to-best": distanceToBest,
  "final-scale": finalScaleNormalisation,
  "fixed-percentile": fixedPercentile,
  "fixed-z-score": fixedZScore,
  goalposts,
  "log-goalposts": logGoalposts,
  logistic,
  "mid-percentile": midPercentile,
  "min-max": minMax,
  none,
  "percentile-rank": percentileRank,
  rank,
  "share-of-best": shareOfBest,
  "z-score": zScore,
} satisfies Record<string, Normalisation>;
