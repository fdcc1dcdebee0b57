import type { Reference } from "../../comparison/truth/truth.js";
import { percentile } from "../../methods/parts/percentile.js";
import { random } from "../../random.js";
import { standardDeviation } from "../../stats/standard-deviation.js";
import { pairsOf } from "../../tuning/pairs.js";
import { type LinearConstraints, nonNegative, unconstrained } from "../../tuning/solvers/constraints.js";
import { pairwiseLogistic } from "../../tuning/solvers/pairwise-logistic.js";
import type { Solution } from "../../tuning/solvers/solution.js";
import type { TrainingPart } from "../../tuning/split/parts.js";
import type { Candidate, Counts, Fit } from "./candidate.js";
import { constraintsOf, isConstrained } from "./constraints-of.js";
import type { Design } from "./design/design.js";
import { freeScaleLeastSquares } from "./free-scale-least-squares.js";
import type { Problem } from "./problem.js";

/** How many pairs stand for the labels or grades of a training part. */
const mostPairs = 20_000;

/** The best weights of a design on a training part, one fit a candidate. Each starts where the one before it ended. */
export function convexFits(
  problem: Problem,
  design: Design,
  training: TrainingPart,
  candidates: readonly Candidate[],
  keys: readonly (number | string)[],
  counts?: Counts,
): (Fit | null)[] {
  const constrained = isConstrained(problem.spec.constraints) || design.fixed.size > 0;
  const constraints: LinearConstraints = constrained
    ? constraintsOf(problem.spec.constraints, design.columns, design.fixed)
    : design.signed
      ? unconstrained
      : nonNegative;
  const { truth } = training;
  const solve =
    truth.kind === "reference"
      ? onReference(problem, design, truth, constraints, counts)
      : onPairs(problem, design, training, constraints, keys, counts);
  let start: Float64Array | undefined;
  return candidates.map((candidate) => {
    const solution = solve(candidate, start);
    if (!solution) return null;
    start = solution.weights;
    return fitOf(design, solution);
  });
}

type Solve = (candidate: Candidate, start?: Float64Array) => Solution | null;

function onPairs(
  { accounts, seed }: Problem,
  { columns }: Design,
  { truth }: TrainingPart,
  constraints: LinearConstraints,
  keys: readonly (number | string)[],
  counts?: Counts,
): Solve {
  if (truth.kind === "reference") throw new TypeError("a reference has no pairs");
  const rows = new Map(accounts.map((account, row) => [account, row]));
  const known = new Map([...rows].filter(([, row]) => isKnown(columns, row)));
  const pairs = pairsOf(truth, known, mostPairs, random(seed, ...keys, "pairs"));
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
  return ({ penalty }, start) => pairwiseLogistic(data, { constraints, penalty, names, ...(start ? { start } : {}) });
}

function onReference(
  { accounts }: Problem,
  { columns }: Design,
  { values: reference }: Reference,
  constraints: LinearConstraints,
  counts?: Counts,
): Solve {
  const rows = [...accounts.keys()].filter(
    (row) =>
      isKnown(columns, row) && reference.has(accounts[row]!) && (counts === undefined || (counts.get(row) ?? 0) > 0),
  );
  const raw = Float64Array.from(rows, (row) => reference.get(accounts[row]!)!);
  const size = columns.length;
  const values = new Float64Array(rows.length * size);
  rows.forEach((row, i) => {
    for (let j = 0; j < size; j++) values[i * size + j] = columns[j]!.values[row]!;
  });
  const weights = Float64Array.from(rows, (row) => counts?.get(row) ?? 1);
  const names = columns.map(({ name }) => name);
  return ({ penalty, target }) => {
    const wanted = target === "rank" ? percentile(raw) : raw;
    const deviation = standardDeviation(wanted);
    if (!(deviation > 0)) return null;
    // In standard deviations, so that a penalty means the same for every reference.
    const data = {
      rows: rows.length,
      columns: size,
      values,
      weights,
      target: wanted.map((value) => value / deviation),
    };
    return freeScaleLeastSquares(data, { constraints, penalty, intercept: true, names });
  };
}

function fitOf(design: Design, { weights, solver, converged, residual, evaluations, notes }: Solution): Fit | null {
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (!(total > 0)) return null;
  const shares = weights.map((weight) => weight / total);
  return {
    parameters: Object.fromEntries(design.columns.map(({ name }, i) => [name, shares[i]!])),
    method: () => ({ composite: design.compose(shares, total) }),
    sums: sumsOf(design, weights),
    ...{ solver, converged, residual, evaluations },
    notes: [...design.notes, ...notes],
  };
}

// Unknown where a column is: for the composite too, unless it shares the weights among those that are known.
function sumsOf({ columns }: Design, weights: Float64Array): Float64Array {
  const sums = new Float64Array(columns[0]!.values.length);
  columns.forEach(({ values }, j) => {
    for (let row = 0; row < sums.length; row++) sums[row]! += weights[j]! * values[row]!;
  });
  return sums;
}

function isKnown(columns: Design["columns"], row: number): boolean {
  return columns.every(({ values }) => !Number.isNaN(values[row]!));
}
