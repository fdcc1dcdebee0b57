import { fold } from "../../document/blocks.js";
import type { FoldBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { CalibrationBin } from "../../results/evaluation-views.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { methodColumn } from "./columns.js";

type Bin = CalibrationBin & { readonly method: string };

/** How far each method's probabilities can be believed, in numbers; nothing without judgements. */
export function calibrationFold({ calibration }: TruthEvaluation): FoldBlock[] {
  const rows = calibration.flatMap(({ method, bins }) => bins.map((bin): Bin => ({ ...bin, method })));
  if (rows.length === 0) return [];
  const caption = "How often the account that a method favours was judged the more influential";
  return [
    fold("How far each method's probabilities can be believed, in numbers", [
      table("calibration", caption, columns, rows),
    ]),
  ];
}

const columns: readonly ColumnOf<Bin>[] = [
  methodColumn,
  { head: "from", kind: "estimate", value: ({ from }) => from },
  { head: "to", kind: "estimate", value: ({ to }) => to },
  { head: "n", kind: "count", value: ({ n }) => n },
  { id: "predicted", head: "probability of the favourite", kind: "estimate", value: ({ predicted }) => predicted },
  {
    id: "observed",
    head: "how often right",
    kind: "estimate",
    value: ({ observed }) => observed,
    interval: (bin) => bin,
    bounds: ["low", "high"],
  },
];
