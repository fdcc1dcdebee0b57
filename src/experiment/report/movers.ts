import type { AccountRow } from "../../results/run.js";
import { prepare } from "../../stats/ranked.js";

const moversShown = 10;

/**
 * Mean ranks by the first two methods among the accounts that both scored, NaN elsewhere: the size of a tie at the bottom is
 * nobody's move, nor is an account that only one method ranks. One column for one method.
 */
export function pairRanks(columns: readonly Float64Array[]): Float64Array[] {
  const pair = columns.slice(0, 2);
  const both = [...(pair[0] ?? []).keys()].filter((row) => pair.every((values) => !Number.isNaN(values[row]!)));
  return pair.map((values) => {
    const places = new Float64Array(values.length).fill(Number.NaN);
    const shared = prepare(Float64Array.from(both, (row) => -values[row]!)).midRanks();
    for (const [i, row] of both.entries()) places[row] = shared[i]!;
    return places;
  });
}

/** The accounts whose rank differs most; `row` shows one. Null with one method. */
export function movers(
  names: readonly string[],
  [first, second]: readonly Float64Array[],
  row: (index: number) => AccountRow,
  count = moversShown,
) {
  if (!first || !second) return null;
  const shift = first.map((place, index) => Math.abs(place - second[index]!));
  const order = [...shift.keys()].filter((index) => shift[index]! > 0).sort((i, j) => shift[j]! - shift[i]! || i - j);
  return { a: names[0]!, b: names[1]!, rows: order.slice(0, count).map(row) };
}
