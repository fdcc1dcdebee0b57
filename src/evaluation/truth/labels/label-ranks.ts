import type { LabelRanks, TopShare } from "../../../results/evaluation-views.js";
import { quantile } from "../../../stats/quantile.js";
import { ranks } from "../../../stats/ranks.js";
import type { Table } from "../../../table.js";
import type { Labels } from "./labels.js";

const tops = [10, 100];

/**
 * Where the accounts of each label stand in the ranking of all scored accounts, by method, over all groups and in each: the
 * best rank a planted or labelled manipulator reaches, among others. Ties share the smallest rank.
 */
export function labelRanks({ accounts, columns }: Table, { labels }: Labels): LabelRanks[] {
  return [...columns].flatMap(([method, column]) => {
    const places = ranks(column);
    const found = new Map<string, { label: string; group: string | null; places: number[] }>();
    for (const [row, account] of accounts.entries()) {
      const one = labels.get(account);
      if (!one) continue;
      for (const group of new Set([null, one.group])) {
        const key = JSON.stringify([one.label, Number(group !== null), group]);
        const entry = found.get(key) ?? { label: one.label, group, places: [] };
        found.set(key, entry);
        entry.places.push(places[row]!);
      }
    }
    return [...found.keys()].sort().map((key): LabelRanks => {
      const entry = found.get(key)!;
      const sorted = Float64Array.from(entry.places).sort();
      const [least = 0, lower = 0, middle = 0, upper = 0, most = 0] = [0, 0.25, 0.5, 0.75, 1].map((p) =>
        quantile(sorted, p),
      );
      const { label, group } = entry;
      return { method, label, group, n: sorted.length, best: least, quantiles: [least, lower, middle, upper, most] };
    });
  });
}

/**
 * The share of each method's first 10 and first 100 accounts that are of the class that should be above, or have no label;
 * of accounts that tie across the edge, the share of their group. Left out where there are not more accounts than that.
 */
export function topShares({ accounts, columns }: Table, { labels, positive }: Labels): TopShare[] {
  const rightful = accounts.map((account) => (labels.get(account)?.label ?? positive) === positive);
  return [...columns].flatMap(([method, column]) => {
    const places = ranks(column);
    return tops.filter((k) => k < accounts.length).map((k) => ({ method, k, share: shareOfTop(places, rightful, k) }));
  });
}

function shareOfTop(places: Float64Array, rightful: readonly boolean[], k: number): number {
  const edge = [...places].sort((a, b) => a - b)[k - 1]!;
  const above = [...places.keys()].filter((row) => places[row]! < edge);
  const tied = [...places.keys()].filter((row) => places[row] === edge);
  const right = (rows: readonly number[]) => rows.filter((row) => rightful[row]).length;
  return (right(above) + ((k - above.length) * right(tied)) / tied.length) / k;
}
