import { type Ranked, rankedInGroups } from "./ranked.js";

/**
 * The column restricted to some of its rows, or resampled: row i of the result is row `rows[i]` of the column; rows may
 * repeat. Linear time: nothing is sorted again.
 */
export function take(column: Ranked, rows: Uint32Array): Ranked {
  const values = new Float64Array(rows.length);
  const dense = new Uint32Array(rows.length);
  const counts = new Int32Array(column.groups);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    values[i] = column.values[row]!;
    const group = column.dense[row]!;
    dense[i] = group;
    counts[group]!++;
  }
  const { starts, renamed } = closeUp(counts);
  const next = new Int32Array(starts);
  const order = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const group = renamed[dense[i]!]!;
    dense[i] = group;
    order[next[group]!++] = i;
  }
  return rankedInGroups(values, order, dense, starts);
}

// New numbers for the groups that still have rows, and where each of them begins.
function closeUp(counts: Int32Array): { starts: Uint32Array; renamed: Int32Array } {
  const renamed = new Int32Array(counts.length);
  const starts = new Uint32Array(counts.length + 1);
  let groups = 0;
  let start = 0;
  for (let group = 0; group < counts.length; group++) {
    if (counts[group] === 0) continue;
    renamed[group] = groups;
    starts[groups++] = start;
    start += counts[group]!;
  }
  starts[groups] = start;
  return { starts: starts.slice(0, groups + 1), renamed };
}
