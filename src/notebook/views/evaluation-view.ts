import { formatAgreement, formatInterval } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { measuresByMethod } from "../../report/charts/measures-by-method.js";
import { differenceCells } from "../../report/evaluation/cells.js";
import { firstPair } from "../../report/evaluation/headline.js";
import { type EvaluationStanding, measuresOf, standings } from "../../report/evaluation/standings.js";
import { verdictSentence } from "../../report/evaluation/verdict-sentence.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { type CellView, type ViewTable, viewChart, viewTable } from "./view.js";

/** An evaluation: for each truth the verdict on the first two methods, every reading, and the differences; dots with intervals. */
export function evaluationView(evaluation: RunEvaluation): CellView {
  return {
    notes: evaluation.truths.flatMap((truth) => [...truth.warnings, ...verdict(truth)]),
    tables: evaluation.truths.flatMap((truth) => [readings(truth, evaluation), ...differences(truth)]),
    charts: viewChart(measuresByMethod({ evaluation })),
  };
}

function verdict(truth: TruthEvaluation): string[] {
  const [difference] = firstPair(truth);
  if (!difference || truth.resamples === 0) return [];
  return [`Against ${oneLine(truth.name)}: ${verdictSentence(difference, truth)}`];
}

function readings(truth: TruthEvaluation, evaluation: RunEvaluation): ViewTable {
  return viewTable(`How right each method is, against ${oneLine(truth.name)}`, standings(truth, evaluation), [
    { head: "method", cell: ({ name, is }) => `${oneLine(name)}${is === "method" ? "" : ` (${is})`}` },
    ...measuresOf(truth).map((measure, i) => ({
      head: oneLine(measure),
      number: true,
      cell: ({ readings }: EvaluationStanding) => {
        const { estimate = null, low = null, high = null } = readings[i] ?? {};
        return `${formatAgreement(estimate)} ${formatInterval(low, high)}`.trim();
      },
    })),
    { head: "R² on log followers", number: true, cell: ({ followerRSquared }) => formatAgreement(followerRSquared) },
  ]);
}

function differences(truth: TruthEvaluation): ViewTable[] {
  if (truth.differences.length === 0 || truth.resamples === 0) return [];
  // By the first measure: those of the others are in the result.
  const shown = truth.differences.filter(({ measure }) => measure === truth.differences[0]!.measure);
  return [viewTable(`Paired differences, against ${oneLine(truth.name)}`, shown, differenceCells)];
}
