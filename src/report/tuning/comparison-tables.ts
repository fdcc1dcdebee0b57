import type { TableBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { TuneComparison, TuneResult } from "../../results/tuning.js";
import { firstRows } from "./text-rows.js";

/** What each tuned method is to the others, and the tuned ones to each other. */
export function comparisonTables({ comparisons, tuned }: TuneResult): TableBlock[] {
  const names = tuned.map(({ name }) => name);
  return [
    ...tuned.map(({ name, objective }) =>
      table(
        `${name}-comparisons`,
        `${name} less the others, by ${objective}, on the same splits`,
        [{ id: "b", head: "against", kind: "recipe", value: ({ b }) => b }, ...difference],
        comparisons.filter(({ a, b, measure }) => a === name && measure === objective && !names.includes(b)),
        firstRows,
      ),
    ),
    table(
      "comparisons",
      "What was tuned, each less the other, on the same splits",
      [
        { id: "a", head: "tuned", kind: "recipe", value: ({ a }) => a },
        { id: "b", head: "less", kind: "recipe", value: ({ b }) => b },
        { id: "measure", head: "by", kind: "text", value: ({ measure }) => measure },
        ...difference,
      ],
      comparisons.filter(({ b }) => names.includes(b)),
      firstRows,
    ),
  ];
}

const difference: readonly ColumnOf<TuneComparison>[] = [
  {
    head: "difference",
    kind: "estimate",
    value: (one) => one.difference,
    interval: (one) => one,
    bounds: ["low", "high"],
  },
  { id: "adjustedP", head: "p (Holm)", kind: "p", value: ({ adjustedP }) => adjustedP },
  { id: "verdict", head: "it is", kind: "text", value: ({ verdict }) => verdict },
];
