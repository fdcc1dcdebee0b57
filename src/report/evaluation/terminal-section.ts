import { formatAgreement, formatCount, formatInterval } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { type TextColumn, type TextTableOptions, textTable } from "../../document/text-table.js";
import { wrap } from "../../document/wrap.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { againstBaselines, verdictCell } from "./against-baselines.js";
import { firstPair } from "./headline.js";
import { type EvaluationStanding, measuresOf, standings } from "./standings.js";
import { truthNotes, truthTitle } from "./truth-notes.js";
import { verdictSentence } from "./verdict-sentence.js";

/** Which method is right by one truth, as a terminal shows it: what was lost, the readings, the verdicts. */
export function evaluationSummary(truth: TruthEvaluation, run: RunEvaluation, options: TextTableOptions = {}): string {
  const { width = 100 } = options;
  const pair = truth.resamples > 0 ? firstPair(truth) : [];
  const paragraph = (text: string) => wrap(text, width).join("\n");
  return [
    `${truthTitle(truth)}\n${truthNotes(truth, run).map(paragraph).join("\n")}`,
    readings(truth, standings(truth, run), options),
    ...worth(truth, run, options),
    ...(pair.length > 0 ? [pair.map((one) => paragraph(verdictSentence(one, truth))).join("\n")] : []),
  ].join("\n\n");
}

function readings(truth: TruthEvaluation, rows: readonly EvaluationStanding[], options: TextTableOptions): string {
  const measures = measuresOf(truth).map((measure, i): TextColumn => {
    const cells = rows.map(({ readings: of }) => {
      const reading = of[i];
      return reading ? `${formatAgreement(reading.estimate)} ${formatInterval(reading.low, reading.high)}`.trim() : "";
    });
    return { head: measure, cells, align: "right" };
  });
  const marks = { method: "", baseline: " (baseline)", truth: " (another truth)" };
  return textTable(
    [
      { head: "method", cells: rows.map(({ name, is }) => oneLine(name) + marks[is]), least: 10, wraps: true },
      { head: "n", cells: rows.map(({ readings: of }) => formatCount(of[0]?.n ?? null)), align: "right" },
      ...measures,
      { head: "R² on followers", cells: rows.map((row) => formatAgreement(row.followerRSquared)), align: "right" },
    ],
    options,
  );
}

function worth(truth: TruthEvaluation, run: RunEvaluation, options: TextTableOptions): string[] {
  const rows = againstBaselines(truth, run);
  if (rows.length === 0) return [];
  const table = textTable(
    [
      { head: "method", cells: rows.map(({ method }) => oneLine(method)), least: 10, wraps: true },
      ...run.baselines.map((baseline, i) => ({
        head: `against ${baseline}`,
        cells: rows.map(({ differences }) => verdictCell(differences[i] ?? null)),
        ...{ least: 16, wraps: true },
      })),
    ],
    options,
  );
  return [`Is it worth it? By ${measuresOf(truth)[0]}, each method is\n${table}`];
}
