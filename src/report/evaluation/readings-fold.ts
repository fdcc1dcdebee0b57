import { fold } from "../../document/blocks.js";
import type { FoldBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { EvaluationEntry } from "../../results/evaluation.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { measureColumn, methodColumn } from "./columns.js";

/** Every reading, that of each topic too: a row for each method, measure and topic. */
export function readingsFold({ name, evaluation }: TruthEvaluation): FoldBlock {
  return fold("Every reading, one a row", [table("evaluation", `Every reading against ${name}`, columns, evaluation)]);
}

const columns: readonly ColumnOf<EvaluationEntry>[] = [
  methodColumn,
  measureColumn,
  { head: "topic", kind: "name", value: ({ topic }) => topic },
  { head: "n", kind: "count", value: ({ n }) => n },
  {
    head: "estimate",
    kind: "estimate",
    value: ({ estimate }) => estimate,
    interval: (entry) => entry,
    bounds: ["low", "high"],
  },
];
