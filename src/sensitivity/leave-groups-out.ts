import { random } from "../random.js";
import { shuffle } from "../shuffle.js";
import type { Interval } from "../stats/interval.js";
import { mean } from "../stats/mean.js";
import { studentTQuantile } from "../stats/student-t-quantile.js";

/**
 * The covariances of some columns without each of so many seeded groups of rows, whose sizes differ by at most one. Sums are kept
 * for each group, about the means of all rows, so that leaving a group out is a subtraction.
 */
export function leaveGroupsOut(columns: readonly Float64Array[], groups: number, seed: number): Float64Array[] {
  const n = columns[0]?.length ?? 0;
  const group = groupOfRows(n, groups, seed);
  const sizes = new Float64Array(groups);
  for (const one of group) sizes[one]!++;
  const k = columns.length;
  const centred = columns.map((column) => {
    const centre = mean(column);
    return column.map((value) => value - centre);
  });
  const ones = new Float64Array(n).fill(1);
  const sums = centred.map((column) => withoutEach(column, ones, group, groups));
  const found = Array.from({ length: groups }, () => new Float64Array(k * k));
  for (const [i, x] of centred.entries()) {
    for (const [j, y] of centred.entries()) {
      if (j < i) continue;
      const products = withoutEach(x, y, group, groups);
      for (const [at, matrix] of found.entries()) {
        const rows = n - sizes[at]!;
        const together = (products[at]! - (sums[i]![at]! * sums[j]![at]!) / rows) / (rows - 1);
        matrix[i * k + j] = matrix[j * k + i] = together;
      }
    }
  }
  // What subtraction leaves of the variance of a column that is constant without the group is rounding.
  for (const [i, column] of columns.entries()) {
    const least = Math.max(1e-13 * meanSquare(centred[i]!), 1e-24 * meanSquare(column));
    for (const matrix of found) if (!(matrix[i * k + i]! > least)) clear(matrix, i, k);
  }
  return found;
}

function meanSquare(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value ** 2, 0) / column.length;
}

function clear(matrix: Float64Array, i: number, k: number): void {
  for (let j = 0; j < k; j++) matrix[i * k + j] = matrix[j * k + i] = 0;
}

/**
 * Student's intervals of some estimates from their values without each group, within 0 .. 1; NaN without groups.
 *
 * Source: B. Efron, R. J. Tibshirani (1993), An introduction to the bootstrap, section 11.5, with groups of accounts for accounts.
 */
export function jackknifeIntervals(estimates: Float64Array, without: readonly Float64Array[], level: number) {
  const groups = without.length;
  const quantile = studentTQuantile((1 + level) / 2, groups - 1);
  const intervals = Array.from(estimates, (estimate, at): Interval => {
    const values = Float64Array.from(without, (one) => one[at]!);
    const centre = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const reach = quantile * Math.sqrt(((groups - 1) / groups) * squares);
    return { low: Math.max(0, estimate - reach), high: Math.min(1, estimate + reach) };
  });
  return {
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
  };
}

function groupOfRows(n: number, groups: number, seed: number): Uint32Array {
  const group = Uint32Array.from({ length: n }, (_, row) => row % groups);
  return shuffle(group, random(seed, "jackknife"));
}

// The sum of products over all rows but those of each group.
function withoutEach(x: Float64Array, y: Float64Array, group: Uint32Array, groups: number): Float64Array {
  const parts = new Float64Array(groups);
  for (let row = 0; row < x.length; row++) parts[group[row]!]! += x[row]! * y[row]!;
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => total - part);
}
