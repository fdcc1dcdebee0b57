import type { TableBlock } from "../../document/document.js";
import { oneLine } from "../../document/one-line.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { type EvaluationStanding, measuresOf, standings } from "./standings.js";

/** How right each method is by one truth: a method a row, a measure a column. */
export function standingsTable(truth: TruthEvaluation, run: RunEvaluation): TableBlock {
  const rows = standings(truth, run);
  const measures = measuresOf(truth).map(
    (measure, i): ColumnOf<EvaluationStanding> => ({
      head: measure,
      kind: "estimate",
      value: ({ readings }) => readings[i]?.estimate,
      interval: ({ readings }) => readings[i],
    }),
  );
  return table(
    "standings",
    `How right each method is, against ${oneLine(truth.name)}`,
    [
      { head: "method", kind: "recipe", value: ({ name }) => name },
      ...(rows.some(({ is }) => is !== "method") ? [isColumn] : []),
      { head: "n", kind: "count", value: ({ readings }) => readings[0]?.n },
      ...measures,
      ...(rows.some(({ followerRSquared }) => followerRSquared !== null) ? [followersColumn] : []),
    ],
    rows,
  );
}

const isColumn: ColumnOf<EvaluationStanding> = {
  head: "is",
  kind: "text",
  value: ({ is }) => ({ method: "", baseline: "baseline", truth: "another truth" })[is],
  tone: ({ is }) => (is === "method" ? undefined : "quiet"),
};

const followersColumn: ColumnOf<EvaluationStanding> = {
  id: "followerRSquared",
  head: "R² on log followers",
  shortHead: "R² on followers",
  kind: "estimate",
  value: ({ followerRSquared }) => followerRSquared,
};
