import { fold, note } from "../../document/blocks.js";
import type { FoldBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { MeasureDifference } from "../../results/evaluation.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { measureColumn, verdictTone } from "./columns.js";

/** Every two methods by each measure, with all that is known of their difference; nothing for one method. */
export function differencesFold({ differences }: TruthEvaluation, open: boolean): FoldBlock[] {
  if (differences.length === 0) return [];
  const explained = note(
    "p is of a permutation test, Holm's over all pairs by a measure. The smallest difference shown is what data such as this would show with 80 % power; the times are how much data would show this one. Where accounts recur, the uncertainty rests on fewer of them than there are.",
  );
  return [
    fold(
      "Every two methods, with p values and what more data would show",
      [table("differences", "Paired differences on the same resamples", columns, differences), explained],
      open,
    ),
  ];
}

const columns: readonly ColumnOf<MeasureDifference>[] = [
  { head: "a", kind: "recipe", value: ({ a }) => a },
  { head: "b", kind: "recipe", value: ({ b }) => b },
  measureColumn,
  {
    id: "difference",
    head: "a less b",
    kind: "estimate",
    value: ({ difference }) => difference,
    interval: (difference) => difference,
    bounds: ["low", "high"],
  },
  { head: "p", kind: "p", value: ({ p }) => p },
  { id: "adjustedP", head: "p (Holm)", kind: "p", value: ({ adjustedP }) => adjustedP },
  {
    id: "verdict",
    head: "a is",
    kind: "text",
    value: ({ verdict }) => verdict,
    tone: ({ verdict }) => verdictTone(verdict),
  },
  {
    id: "detectable",
    head: "smallest difference shown",
    shortHead: "smallest shown",
    kind: "estimate",
    value: ({ detectable }) => detectable,
  },
  {
    id: "dataNeeded",
    head: "times the data to show this one",
    shortHead: "times the data",
    kind: "number",
    value: ({ dataNeeded }) => dataNeeded,
  },
  {
    id: "effectiveAccounts",
    head: "accounts it rests on",
    shortHead: "rests on",
    kind: "count",
    value: ({ effectiveAccounts }) => effectiveAccounts,
  },
];
