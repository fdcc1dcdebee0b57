import { comoment } from "./comoment.js";
import { countedGroups, orderOfGroups, smallDoubles } from "./counted-groups.js";
import { mean } from "./mean.js";
import { order } from "./order.js";

/**
 * A column that has been ranked once, for every statistic and every partner. Groups are the distinct values, numbered
 * from 0 in ascending order; a group's rows are `order[starts[g]] .. order[starts[g + 1] - 1]`.
 * @internal
 */
export interface Ranked {
  readonly values: Float64Array;
  /** The rows in ascending order of value, equal values in row order. */
  readonly order: Uint32Array;
  /** The group of each row. */
  readonly dense: Uint32Array;
  /** Where each group begins in `order`; one more entry than groups, the last is the number of rows. */
  readonly starts: Uint32Array;
  /** The number of distinct values. */
  readonly groups: number;
  /** The number of pairs of rows with equal values. */
  readonly tiedPairs: number;
  /** The rank of each row, 1 for the lowest; ties share the mean of their ranks. Made when first asked for, then kept. */
  midRanks(): Float64Array;
  /** The mean of the values and the sum of their squared deviations from it; kept likewise. */
  moments(): Moments;
  /** The same of the mid-ranks. */
  rankMoments(): Moments;
}

/** The mean of a column and the sum of squared deviations from it. */
export interface Moments {
  readonly mean: number;
  readonly squares: number;
}

/**
 * Ranks a column. Infinite values are allowed; NaN is the caller's to leave out beforehand (pairwise complete).
 * @throws RangeError when a value is NaN.
 */
export function prepare(values: Float64Array): Ranked {
  const doubles = smallDoubles(values);
  if (doubles) return rankedByCounting(values, doubles);
  const rows = order(values);
  if (Number.isNaN(values[rows[rows.length - 1] ?? 0])) {
    throw new RangeError("cannot rank a missing value: NaN; expected a column without NaN");
  }
  return rankedInOrder(values, rows);
}

/**
 * The same from an ascending order that is already known, in linear time: for a thread that was handed both.
 * `rows` must be what `order(values)` gives.
 */
export function rankedInOrder(values: Float64Array, rows: Uint32Array): Ranked {
  const dense = new Uint32Array(rows.length);
  const bounds = new Uint32Array(rows.length + 1);
  let groups = 0;
  let previous = Number.NaN;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const value = values[row]!;
    if (value !== previous) bounds[groups++] = i;
    dense[row] = groups - 1;
    previous = value;
  }
  bounds[groups] = rows.length;
  return rankedInGroups(values, rows, dense, bounds.slice(0, groups + 1));
}

// The same from whole numbers in the order of the values. Statistics of ranks alone never ask for the order of the rows.
function rankedByCounting(values: Float64Array, keys: Uint16Array): Ranked {
  const { groupOf, starts } = countedGroups(keys);
  const dense = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) dense[row] = groupOf[keys[row]!]!;
  const rows = once(() => orderOfGroups(dense, starts));
  return rankedLazily(values, rows, dense, starts);
}

/** The same from the groups: see `Ranked` for what each must be. */
export function rankedInGroups(
  values: Float64Array,
  order: Uint32Array,
  dense: Uint32Array,
  starts: Uint32Array,
): Ranked {
  return rankedLazily(values, () => order, dense, starts);
}

function rankedLazily(values: Float64Array, rows: () => Uint32Array, dense: Uint32Array, starts: Uint32Array): Ranked {
  const groups = starts.length - 1;
  let tiedPairs = 0;
  for (let group = 0; group < groups; group++) {
    const size = starts[group + 1]! - starts[group]!;
    tiedPairs += (size * (size - 1)) / 2;
  }
  const midRanks = once(() => midRanksOf(dense, starts));
  const moments = once(() => momentsOf(values));
  const rankMoments = once(() => momentsOf(midRanks()));
  return {
    values,
    dense,
    starts,
    groups,
    tiedPairs,
    midRanks,
    moments,
    rankMoments,
    get order() {
      return rows();
    },
  };
}

function midRanksOf(dense: Uint32Array, starts: Uint32Array): Float64Array {
  const ranks = new Float64Array(dense.length);
  for (let row = 0; row < dense.length; row++) {
    const group = dense[row]!;
    ranks[row] = (starts[group]! + starts[group + 1]! + 1) / 2;
  }
  return ranks;
}

function momentsOf(values: Float64Array): Moments {
  const centre = mean(values);
  return { mean: centre, squares: comoment(values, centre, values, centre) };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
