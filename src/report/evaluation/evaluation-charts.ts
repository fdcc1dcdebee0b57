import type { ChartBlock } from "../../document/document.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { calibrationCurves } from "../charts/calibration-curves.js";
import { measuresByMethod } from "../charts/measures-by-method.js";

/** The charts of one truth. */
export function evaluationCharts(truth: TruthEvaluation, run: RunEvaluation): ChartBlock[] {
  const agreement = run.agreement.filter(({ b }) => b === truth.name);
  const evaluation = { ...run, truths: [truth], agreement };
  return [measuresByMethod({ evaluation }), calibrationCurves({ evaluation })].flatMap((chart) =>
    chart ? [{ type: "chart" as const, title: chart.title, caption: chart.caption, spec: chart.spec }] : [],
  );
}
