import type { FitToPairs } from "../../evaluation/truth/kind.js";
import { random } from "../../random.js";
import { nonNegative } from "../../solvers/constraints.js";
import type { LinearConstraints } from "../../solvers/linear-constraints.js";
import type { PairDifferences } from "../../solvers/pair-differences.js";
import { pairwiseLogistic } from "../../solvers/pairwise-logistic.js";
import type { Counts } from "../candidate.js";
import type { Design } from "../design/design.js";
import type { TruthProblem } from "../problem.js";
import { isKnown, type Solve } from "./solve.js";

/** How many pairs stand for the labels or grades of a training part. */
const mostPairs = 20_000;

/** The weights that make what a truth tells apart most likely: its judgements, or the pairs of its labels or grades. */
export function solvePairs(
  { accounts, seed }: TruthProblem,
  { columns }: Design,
  { pairs: pairsOf }: FitToPairs,
  constraints: LinearConstraints,
  keys: readonly (number | string)[],
  counts?: Counts,
): Solve {
  const rows = new Map(accounts.map((account, row) => [account, row]));
  const known = new Map([...rows].filter(([, row]) => isKnown(columns, row)));
  const pairs = pairsOf(known, mostPairs, random(seed, ...keys, "pairs"));
  const size = columns.length;
  const values = new Float64Array(pairs.first.length * size);
  for (let i = 0, at = 0; i < pairs.first.length; i++)
    for (const column of columns) values[at++] = column.values[pairs.first[i]!]! - column.values[pairs.second[i]!]!;
  const weights = counts
    ? pairs.weights.map(
        (weight, i) => weight * (counts.get(pairs.first[i]!) ?? 0) * (counts.get(pairs.second[i]!) ?? 0),
      )
    : pairs.weights;
  const data = { rows: pairs.first.length, columns: size, values, weights, ties: pairs.ties };
  const names = columns.map(({ name }) => name);
  if (!weights.some((weight) => weight > 0)) return () => null;
  return ({ penalty }, start) => {
    const found = pairwiseLogistic(data, { constraints, penalty, names, ...(start ? { start } : {}) });
    return constraints.total === null ? found : { ...found, scale: scaleOf(data, found.weights) };
  };
}

// Weights with a fixed sum have lost how sure the fit was: it is found again, of their one weighted sum.
function scaleOf(data: PairDifferences, weights: Float64Array): number {
  const sums = new Float64Array(data.rows);
  for (let i = 0, at = 0; i < data.rows; i++) for (const weight of weights) sums[i]! += weight * data.values[at++]!;
  const [scale] = pairwiseLogistic(
    { ...data, columns: 1, values: sums },
    { constraints: nonNegative, penalty: 1e-6 },
  ).weights;
  return scale! > 0 ? scale! : 1;
}
