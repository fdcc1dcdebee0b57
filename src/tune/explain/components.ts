import type { CompositeDescription, Part } from "../../methods/composite/description.js";
import { valuesOf } from "../../methods/composite/values-of.js";
import { sorted } from "../../methods/composite/weights.js";
import type { SignalTable } from "../../table.js";

/** What a signal (or a group) says in a composite that is a weighted mean: all of its parts together. */
export interface Component {
  /** The signal's id, or the group's name. */
  readonly name: string;
  readonly parts: readonly string[];
  /** Whether it is a group, which has weights of its own. */
  readonly isGroup: boolean;
  /** The share of the whole weight. */
  readonly weight: number;
  /** The weighted mean of its parts by account, upwards; unknown where one of them is. */
  readonly values: Float64Array;
}

/** The components of a composite in the order of their names; null where the score is no weighted mean of its outermost parts. */
export function componentsOf(table: SignalTable, description: CompositeDescription): Component[] | null {
  if (description.aggregation.method !== "arithmetic") return null;
  const groups = new Map<string, [string, Part][]>();
  for (const [name, part] of sorted(description.parts)) {
    if (part.weight === 0) continue;
    const key = "signal" in part ? part.signal : name;
    groups.set(key, [...(groups.get(key) ?? []), [name, part]]);
  }
  const total = [...groups.values()].flat().reduce((sum, [, { weight }]) => sum + weight, 0);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, parts]) => {
      const weight = parts.reduce((sum, [, part]) => sum + part.weight, 0);
      const values = new Float64Array(table.accounts.length);
      for (const [, part] of parts) {
        const column = valuesOf(table, part, description.defaults);
        for (let row = 0; row < values.length; row++) values[row]! += (part.weight / weight) * column[row]!;
      }
      const isGroup = parts.some(([, part]) => "parts" in part);
      return { name, parts: parts.map(([own]) => own), isGroup, weight: weight / total, values };
    });
}
