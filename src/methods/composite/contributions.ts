import type { Contributions } from "../../method.js";
import type { Table } from "../../table.js";
import type { CompositeDescription, Group } from "./description.js";
import { aggregated, aggregationOf, valuesOf } from "./values-of.js";
import { sorted } from "./weights.js";

/** Whether the score before its rescaling is a sum with a part for each signal. */
export function isAdditive({ parts, aggregation }: Group): boolean {
  const groups = Object.values(parts).filter((part) => "parts" in part);
  return (
    aggregationOf(aggregation).additive === true &&
    groups.every((group) => group.rescaling.method === "none" && isAdditive(group))
  );
}

/**
 * What each signal adds to the score of an additive composite before its rescaling: its value times its share of the
 * weight of what is known in its group, times that of the group in its own, and so on up. 0 where it is unknown.
 */
export function compositeContributions(table: Table, description: CompositeDescription): Contributions {
  const contributions = new Map<string, Float64Array>();
  const whole = aggregated(table, description, description.defaults).map((value) => (Number.isNaN(value) ? 0 : 1));
  spread(table, description, description.defaults, whole, contributions);
  return contributions;
}

// `shares` is what a value of the group counts for in the whole, by account.
function spread(
  table: Table,
  group: Group,
  defaults: CompositeDescription["defaults"],
  shares: Float64Array,
  into: Map<string, Float64Array>,
): void {
  const parts = sorted(group.parts).map(([, part]) => ({ part, values: valuesOf(table, part, defaults) }));
  const totals = shares.map((_, row) =>
    parts.reduce((sum, { part, values }) => sum + (Number.isNaN(values[row]!) ? 0 : part.weight), 0),
  );
  for (const { part, values } of parts) {
    const own = shares.map((share, row) =>
      Number.isNaN(values[row]!) || totals[row] === 0 ? 0 : (share * part.weight) / totals[row]!,
    );
    if ("parts" in part) {
      spread(table, part, defaults, own, into);
      continue;
    }
    const sums = into.get(part.signal) ?? new Float64Array(shares.length);
    for (let row = 0; row < sums.length; row++) if (own[row]! > 0) sums[row]! += own[row]! * values[row]!;
    into.set(part.signal, sums);
  }
}
