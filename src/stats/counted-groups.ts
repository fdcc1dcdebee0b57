/**
 * Twice each value, where that is a whole number of at most four times the rows for all of them: ranks with ties, grades and
 * whole scores are. Null when one is not. More than 65,535 would not fit into the nearest cache, and a radix sort is faster.
 */
export function smallDoubles(values: Float64Array): Uint16Array | null {
  const most = Math.min(4 * values.length, 65_535);
  if (values.length === 0 || !small(values[0]!, most)) return null;
  const doubles = new Uint16Array(values.length);
  for (let i = 0; i < doubles.length; i++) {
    const value = values[i]!;
    if (!small(value, most)) return null;
    doubles[i] = 2 * value;
  }
  return doubles;
}

function small(value: number, most: number): boolean {
  const twice = 2 * value;
  return twice <= most && twice >>> 0 === twice;
}

/** The groups of rows with the same key, numbered in ascending order of their keys, and where each begins. */
export function countedGroups(keys: Uint16Array): { groupOf: Uint32Array; starts: Uint32Array } {
  let largest = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i]! > largest) largest = keys[i]!;
  const counts = new Uint32Array(largest + 1);
  for (let i = 0; i < keys.length; i++) counts[keys[i]!]!++;
  const starts = new Uint32Array(Math.min(largest + 1, keys.length) + 1);
  let groups = 0;
  for (let key = 0; key <= largest; key++) {
    const count = counts[key]!;
    if (count === 0) continue;
    counts[key] = groups++;
    starts[groups] = starts[groups - 1]! + count;
  }
  return { groupOf: counts, starts: starts.slice(0, groups + 1) };
}

/** The rows in the order of their groups, each group's in row order. */
export function orderOfGroups(dense: Uint32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const rows = new Uint32Array(dense.length);
  for (let row = 0; row < dense.length; row++) rows[next[dense[row]!]!++] = row;
  return rows;
}
