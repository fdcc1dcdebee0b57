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
  for (const [at, p] of rows.entries()) {
    for (let next = at + 1; next < rows.length; next++) {
      const q = rows[next]!;
      let margin = 0;
      for (let k = 0; k < columns.length; k++) {
        const [mine, theirs] = [columns[k]![p]!, columns[k]![q]!];
        if (mine > theirs) margin += shares[k]!;
        else if (mine < theirs) margin -= shares[k]!;
      }
      // Weights that balance, such as a third and two sixths, differ by a rounding.
      if (Math.abs(margin) < 1e-12) continue;
      scores[p]! += Math.sign(margin);
      scores[q]! -= Math.sign(margin);
    }
  }
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
