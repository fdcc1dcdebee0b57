import { accuracy } from "./accuracy.js";
import { auc } from "./auc.js";
import { averagePrecision } from "./average-precision.js";
import { bestRank } from "./best-rank.js";
import { bpref } from "./bpref.js";
import { brier } from "./brier.js";
import { logLoss } from "./log-loss.js";
import type { Measure } from "./measure.js";
import { ndcg } from "./ndcg.js";
import { precision } from "./precision.js";
import { rPrecision } from "./r-precision.js";
import { recall } from "./recall.js";
import { reciprocalRank } from "./reciprocal-rank.js";

/** Every measure against truth but the statistics of agreement, which all measure against a reference. */
export const measures = {
  accuracy,
  auc,
  averagePrecision,
  bestRank,
  bpref,
  brier,
  logLoss,
  ndcg,
  precision,
  rPrecision,
  recall,
  reciprocalRank,
} satisfies Record<string, Measure>;
