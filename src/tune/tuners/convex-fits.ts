import { kindOf } from "../../evaluation/truth/truth.js";
import { nonNegative, unconstrained } from "../../solvers/constraints.js";
import type { LinearConstraints } from "../../solvers/linear-constraints.js";
import { mean } from "../../stats/mean.js";
import type { Candidate, Counts, Fit } from "../candidate.js";
import { constraintsOf, isConstrained } from "../constraints-of.js";
import type { Design } from "../design/design.js";
import type { TrainingPart } from "../held-out/parts.js";
import type { TruthProblem } from "../problem.js";
import type { FittedWeights } from "./solve.js";
import { solvePairs } from "./solve-pairs.js";
import { solveValues } from "./solve-values.js";

/** The best weights of a design on a training part, one fit a candidate. Each starts where the one before it ended. */
export function convexFits(
  problem: TruthProblem,
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
  const fitTo = kindOf(training.truth).fitTo(training.truth);
  // Constraints are on the weights as they are: then the penalty is brought to the size of the columns, else the columns to one.
  const steps = constrained ? null : design.steps;
  const size = constrained && design.steps ? mean(design.steps.map((step) => step ** 2)) : 1;
  const solve =
    "values" in fitTo
      ? solveValues(problem, inSteps(design, steps), fitTo, constraints, counts)
      : solvePairs(problem, inSteps(design, steps), fitTo, constraints, keys, counts);
  let start: Float64Array | undefined;
  return candidates.map((candidate) => {
    const found = solve({ ...candidate, penalty: candidate.penalty * size }, start);
    if (!found) return null;
    start = found.weights;
    const weights = steps ? found.weights.map((weight, j) => weight / steps[j]!) : found.weights;
    return fitOf(design, { ...found, weights });
  });
}

function inSteps(design: Design, steps: Float64Array | null): Design {
  if (!steps) return design;
  const columns = design.columns.map((column, j) => ({
    ...column,
    values: column.values.map((value) => value / steps[j]!),
  }));
  return { ...design, columns };
}

function fitOf(
  design: Design,
  { weights, scale = 1, solver, converged, residual, evaluations, notes }: FittedWeights,
): Fit | null {
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (!(total > 0)) return null;
  const shares = weights.map((weight) => weight / total);
  return {
    parameters: Object.fromEntries(design.columns.map(({ name }, i) => [name, shares[i]!])),
    method: () => ({ composite: design.compose(shares, scale * total) }),
    sums: sumsOf(design, weights),
    solver,
    converged,
    residual,
    evaluations,
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
