import type { TableBlock } from "../../document/document.js";
import { oneLine } from "../../document/one-line.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { type AgainstBaselines, againstBaselines } from "./against-baselines.js";
import { methodColumn, verdictTone } from "./columns.js";
import { measuresOf } from "./standings.js";

/** Whether each method is worth it: its difference from each baseline, and the verdict; nothing without intervals or baselines. */
export function againstBaselinesTable(truth: TruthEvaluation, run: RunEvaluation): TableBlock[] {
  const rows = againstBaselines(truth, run);
  if (rows.length === 0) return [];
  const caption = `Is it worth it? Each method less the baselines, by ${oneLine(measuresOf(truth)[0] ?? "")}`;
  return [table("against-baselines", caption, [methodColumn, ...run.baselines.flatMap(columnsOf)], rows)];
}

function columnsOf(baseline: string, i: number): ColumnOf<AgainstBaselines>[] {
  const group = `against ${baseline}`;
  return [
    {
      group,
      head: "difference",
      kind: "estimate",
      value: ({ differences }) => differences[i]?.difference,
      interval: ({ differences }) => differences[i],
    },
    {
      group,
      head: "it is",
      kind: "text",
      value: ({ differences }) => differences[i]?.verdict,
      tone: ({ differences }) => verdictTone(differences[i]?.verdict),
    },
  ];
}
