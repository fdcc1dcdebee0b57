import type { LostAccounts } from "../results/evaluation-views.js";
import { quantile } from "../stats/quantile.js";
import { prepare } from "../stats/ranked.js";
import type { Table } from "../table.js";

/**
 * How the accounts that a method does not score differ from those that it does, for each method that loses any: their
 * followers, and where the other methods have them. Null where nothing is known of either.
 */
export function lostAccounts({ accounts, columns }: Table, followers?: Float64Array): LostAccounts[] {
  const percentiles = new Map([...columns].map(([method, column]) => [method, percentilesOf(column)]));
  return [...columns].flatMap(([method, column]) => {
    const rows = [...accounts.keys()];
    const [lost, kept] = [true, false].map((missing) => rows.filter((row) => Number.isNaN(column[row]) === missing));
    if (lost!.length === 0) return [];
    const others = [...percentiles].filter(([other]) => other !== method).map(([, values]) => values);
    const place = (row: number) => meanOfKnown(others.map((values) => values[row]!));
    const both = (value: (row: number) => number) => ({ lost: median(lost!, value), kept: median(kept!, value) });
    return [
      {
        method,
        lost: lost!.length,
        medianFollowers: both((row) => followers?.[row] ?? Number.NaN),
        medianPercentile: both(place),
      },
    ];
  });
}

// The share of the scored accounts that are below, with half of those that are equal.
function percentilesOf(column: Float64Array): Float64Array {
  const rows = [...column.keys()].filter((row) => !Number.isNaN(column[row]));
  const midRanks = prepare(Float64Array.from(rows, (row) => column[row]!)).midRanks();
  const found = new Float64Array(column.length).fill(Number.NaN);
  rows.forEach((row, i) => {
    found[row] = (midRanks[i]! - 0.5) / rows.length;
  });
  return found;
}

function meanOfKnown(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function median(rows: readonly number[], value: (row: number) => number): number | null {
  const known = Float64Array.from(rows.map(value).filter((one) => !Number.isNaN(one))).sort();
  return known.length > 0 ? quantile(known, 0.5) : null;
}
