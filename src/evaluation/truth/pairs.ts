import type { Random } from "../../random.js";

/** Pairs of rows of a table: the first was found above the second. */
export interface Pairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** How much each pair counts. */
  readonly weights: Float64Array;
  /** The share of each that was a tie. */
  readonly ties: Float64Array;
}

/** The rows of a table by account. */
export type RowOf = ReadonlyMap<string, number>;

/** The level of each account; whoever is on a higher one was found above whoever is on a lower one. */
export type Levels = ReadonlyMap<string, number>;

/**
 * The pairs that levels tell apart, within each group. Where there are many more than `limit`, so many are drawn. Accounts that `rowOf` does
 * not have are left out.
 */
export function pairsOfLevels(groups: readonly Levels[], rowOf: RowOf, limit: number, stream: Random): Pairs {
  const kept = groups.flatMap((group) => pairsWithin(group, rowOf, Math.ceil(limit / groups.length), stream));
  return {
    first: Uint32Array.from(kept, ([first]) => first),
    second: Uint32Array.from(kept, ([, second]) => second),
    weights: new Float64Array(kept.length).fill(1),
    ties: new Float64Array(kept.length),
  };
}

function pairsWithin(levels: Levels, rowOf: RowOf, limit: number, stream: Random): [number, number][] {
  const known = [...levels].filter(([account]) => rowOf.has(account)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (known.length ** 2 > 4 * limit) return drawn(known, rowOf, limit, stream);
  return known.flatMap(([a, high]) =>
    known.flatMap(([b, low]): [number, number][] => (high > low ? [[rowOf.get(a)!, rowOf.get(b)!]] : [])),
  );
}

// Two accounts at random, the higher first; levels that nearly all share are given up on after a while.
function drawn(
  known: readonly (readonly [string, number])[],
  rowOf: RowOf,
  limit: number,
  stream: Random,
): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < 50 * limit && found.length < limit; i++) {
    const [one, other] = [known[stream.integer(known.length)]!, known[stream.integer(known.length)]!];
    if (one[1] === other[1]) continue;
    const [high, low] = one[1] > other[1] ? [one, other] : [other, one];
    found.push([rowOf.get(high[0])!, rowOf.get(low[0])!]);
  }
  return found;
}
