import { proportions } from "./proportions.js";
import { standing } from "./standing.js";

/**
 * Copeland's rule as voting theory and COINr's code have it: an account's rivals that it outranks, less those that
 * outrank it. It outranks a rival when the weights of the columns in which it is above sum to more than those in which
 * it is below; a column that is unknown for either of them takes no side. Whole numbers from -(n - 1) to n - 1. NaN for
 * an account of whom no column is known, which is nobody's rival either. It looks at every pair of accounts: ten times
 * as many take a hundred times as long.
 */
export function copelandMajority(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const { rows, scores, shares } = prepare(columns, weights);
  const dense = columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
  const totals = new Float64Array(rows.length);
  const margins = new Float64Array(rows.length);
  for (let p = 0; p < rows.length; p++) {
    margins.fill(0, p + 1);
    for (const [k, column] of dense.entries()) addMargins(column, shares[k]!, p, margins);
    for (let q = p + 1; q < rows.length; q++) {
      // Weights that balance, such as a third and two sixths, differ by a rounding.
      const sign = margins[q]! > 1e-12 ? 1 : margins[q]! < -1e-12 ? -1 : 0;
      totals[p]! += sign;
      totals[q]! -= sign;
    }
  }
  for (const [at, row] of rows.entries()) scores[row] = totals[at]!;
  return scores;
}

/**
 * Copeland's rule as COINr's documentation and the handbook's outranking matrix have it: by rival the share of the
 * weights of the columns in which an account is above and half of those in which the two are tied, summed over rivals. 0 to n - 1. A column
 * that is unknown for either counts as a tie. NaN for an account of whom no column is known, which is nobody's rival.
 */
export function copelandRowSums(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const { rows, scores, shares } = prepare(columns, weights);
  for (const [k, column] of columns.entries()) {
    const { below, tied, known } = standing(column);
    for (const row of rows) {
      const ties = Number.isNaN(below[row]!) ? rows.length - 1 : tied[row]! + rows.length - known;
      scores[row]! += shares[k]! * ((below[row]! || 0) + ties / 2);
    }
  }
  return scores;
}

// By how much weight a row is above each of those after it.
function addMargins(column: Float64Array, share: number, row: number, margins: Float64Array): void {
  const own = column[row]!;
  for (let other = row + 1; other < column.length; other++) {
    const value = column[other]!;
    if (own > value) margins[other]! += share;
    else if (own < value) margins[other]! -= share;
  }
}

function prepare(columns: readonly Float64Array[], weights: readonly number[]) {
  const size = columns[0]?.length ?? 0;
  const scores = new Float64Array(size).fill(Number.NaN);
  const rows: number[] = [];
  for (let row = 0; row < size; row++) {
    if (columns.every((column) => Number.isNaN(column[row]!))) continue;
    rows.push(row);
    scores[row] = 0;
  }
  const shares = Object.values(proportions(Object.fromEntries(weights.entries())));
  return { rows, scores, shares };
}
