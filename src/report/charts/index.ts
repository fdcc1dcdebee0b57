import type { ChartMaker } from "../chart.js";
import { agreementHeatmap } from "./agreement-heatmap.js";
import { calibrationCurves } from "./calibration-curves.js";
import { measuresByMethod } from "./measures-by-method.js";
import { rankAgainstRank } from "./rank-against-rank.js";
import { scoreDistributions } from "./score-distributions.js";

/** Every chart of a report; one word here draws it in all formats. */
export const charts = {
  agreementHeatmap,
  measuresByMethod,
  calibrationCurves,
  rankAgainstRank,
  scoreDistributions,
} satisfies Record<string, ChartMaker>;
