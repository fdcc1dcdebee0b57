import type { ResultDocument } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { SignalInfo, SignalTable } from "../../table.js";
import { cellDocument } from "./cell-document.js";

/** Signals: what each means, and how its values lie. */
export function signalsView({ accounts, columns, signals }: SignalTable, top: number): ResultDocument {
  const more = columns.size > top ? `, the first ${top}` : "";
  const caption = `${formatCount(columns.size)} signals of ${formatCount(accounts.length)} accounts${more}`;
  const rows = [...columns].slice(0, top).map(([id, values]): SummedUp => {
    const sorted = values.filter((value) => !Number.isNaN(value)).sort();
    return {
      ...signals.get(id)!,
      id,
      known: sorted.length / accounts.length,
      median: middle(sorted),
      largest: sorted.at(-1),
    };
  });
  return cellDocument([table("signals", caption, shown, rows)]);
}

interface SummedUp extends SignalInfo {
  readonly known: number;
  readonly median: number | null;
  readonly largest: number | undefined;
}

const shown: readonly ColumnOf<SummedUp>[] = [
  { head: "signal", kind: "text", value: ({ id }) => id },
  { head: "unit", kind: "text", value: ({ unit }) => unit },
  { head: "larger is", kind: "text", value: ({ direction }) => direction },
  { head: "known", kind: "share", value: ({ known }) => known },
  { head: "median", kind: "number", value: ({ median }) => median },
  { head: "largest", kind: "number", value: ({ largest }) => largest },
  { head: "about", kind: "text", value: ({ about }) => about },
];

function middle(sorted: Float64Array): number | null {
  if (sorted.length === 0) return null;
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
