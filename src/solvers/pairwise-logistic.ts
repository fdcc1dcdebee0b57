import { BadInput } from "../problem.js";
import { sum } from "../stats/sum.js";
import { coneRows, constraintRows } from "./constraint-rows.js";
import { checkFeasible, project } from "./constraints.js";
import { columnNames } from "./degeneracy.js";
import { firstUnknown } from "./first-unknown.js";
import { withRoom } from "./kernel/memory.js";
import type { LinearConstraints } from "./linear-constraints.js";
import { nameOf } from "./name.js";
import { type Minimum, newton } from "./newton.js";
import type { PairDifferences } from "./pair-differences.js";
import { layOut, meanLogOdds, type PairwiseProblem, pairwiseLoss } from "./pairwise-loss.js";
import { degeneracyOf, pairwiseSamples, roughly } from "./pairwise-samples.js";
import { snapToConstraints } from "./snap-to-constraints.js";
import type { WeightSolution } from "./weight-solution.js";

/** What the weights have to satisfy, and how they are penalised. */
export interface PairwiseLogisticOptions {
  readonly constraints: LinearConstraints;
  /**
   * The ridge: half of it times the sum of squared weights is added to the summed surprise, so that scikit-learn's C is one
   * over it. It is on the weights of the columns as given: columns should be of like size.
   */
  readonly penalty: number;
  /** Where to begin; equal weights of zero otherwise. It changes the time and not the answer. */
  readonly start?: Float64Array;
  /** What notes call the columns. */
  readonly names?: readonly string[];
}

/**
 * The weights w that make the judgements most likely where the winner of a pair wins with probability 1 / (1 + exp(-w·d)), d
 * the differences: logistic regression without an intercept, or the Bradley-Terry model with strengths that are linear in the
 * signals. A tie is half of either outcome. Minimises the weighted sum of the surprises, in nats, and half the penalty times
 * the sum of squares.
 *
 * Where a total is asked (or groups that hold every weight have theirs) the scale is free: w is a positive number times
 * weights that satisfy the constraints, both are fitted together (the constraints on w are then linear too, so that this is
 * still convex), and what comes back are the weights without the scale. The penalty is on w. Where the best scale is zero the
 * judgements prefer no direction: the feasible weights nearest to equal ones come back, with a note. (They do too, not converged,
 * where weights may be negative and the best ones sum to zero.) Without a total the constraints are on w itself.
 *
 * Collinear or constant columns are decided by a small ridge and noted. Where the columns tell winners from losers without an
 * error and nothing bounds the scale there is no best w: then `converged` is false and the notes say so; ask for a penalty.
 *
 * Source: A. Agresti (2013), Categorical Data Analysis, section 11.6; R. Bradley, M. Terry (1952), Biometrika 39.
 * @throws BadInput for a difference that is unknown, no judgements, a negative weight or penalty, and constraints that nothing
 *   satisfies.
 * @example
 * import { pairwiseLogistic, simplex } from "cloutlab";
 *
 * // Three judgements by two signals: the winner's less the loser's, row by row.
 * const values = Float64Array.of(1, 0.5, 2, -1, -0.5, 1);
 * const data = { rows: 3, columns: 2, values, weights: Float64Array.of(1, 1, 1), ties: new Float64Array(3) };
 * const { weights, converged } = pairwiseLogistic(data, { constraints: simplex, penalty: 1 });
 */
export function pairwiseLogistic(data: PairDifferences, options: PairwiseLogisticOptions): WeightSolution {
  check(data, options);
  return withRoom(() => solve(data, options));
}

function solve(given: PairDifferences, options: PairwiseLogisticOptions): WeightSolution {
  const { constraints, penalty } = options;
  const { columns } = given;
  const data = layOut(given);
  checkKnown(given, data.tiles.sizes, options);
  const names = columnNames(columns, options.names);
  const penalties = new Float64Array(columns).fill(penalty);
  const samples = pairwiseSamples(data);
  const { ridge, notes } = degeneracyOf(data, samples, penalties, names);
  const summed = pairwiseLoss(data, ridge ? penalties.map((one, j) => one + ridge[j]!) : penalties);
  const total = scaleOf(constraints, columns);
  const rows = total === null ? constraintRows(constraints, columns) : coneRows(constraints, total, columns);
  const rough = ridge ? null : roughly(samples, rows, penalties, data.rows);
  const problem = { ...summed, roughCurvature: rough?.curvature ?? null };
  // Of many judgements the last digits of the weights are beyond what they can say.
  const found = newton(
    problem,
    rows,
    options.start ?? rough?.weights ?? new Float64Array(columns),
    rough ? 1e-10 : 1e-13,
  );
  if (!found) throw new BadInput({ what: "the constraints contradict each other" });
  const diverges = meanLogOdds(found.step, problem) > 1e-4 * Math.max(1, meanLogOdds(found.weights, problem));
  const { weights, notes: said, scaleless } = scaled(found, constraints, total, problem);
  return {
    solver: `${nameOf(constraints)}pairwise logistic (active-set Newton)`,
    weights,
    notes: [...notes, ...said, ...(diverges ? [separable] : [])],
    objective: found.value,
    iterations: found.iterations,
    evaluations: found.evaluations,
    residual: found.residual,
    converged: !diverges && !scaleless && found.residual <= 1e-9,
  };
}

const separable =
  "the signals tell winners from losers without an error in some direction, so that no finite weights are the best; a penalty makes them finite";

// The weights without their scale. Without a total there is none.
function scaled(
  found: Minimum,
  constraints: LinearConstraints,
  total: number | null,
  problem: PairwiseProblem,
): { weights: Float64Array; notes: readonly string[]; scaleless: boolean } {
  if (total === null) return { weights: snapToConstraints(found.weights, constraints), notes: [], scaleless: false };
  const scale = sum(found.weights) / total;
  const size = found.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const says = meanLogOdds(found.weights, problem) > 1e-9;
  if (says && scale > 1e-9 * size) {
    const weights = snapToConstraints(
      found.weights.map((weight) => weight / scale),
      constraints,
    );
    return { weights, notes: [], scaleless: false };
  }
  const why = says
    ? "the best weights sum to zero, so that none with the total come near them"
    : "no weights that satisfy the constraints tell winners from losers";
  const equal = new Float64Array(found.weights.length).fill(total / found.weights.length);
  return { weights: project(equal, constraints), notes: [`${why}: they are as equal as they can be`], scaleless: says };
}

// The total that leaves the scale free, or null.
function scaleOf({ total, groups }: LinearConstraints, columns: number): number | null {
  const grouped = groups.reduce((count, { members }) => count + members.length, 0);
  const asked =
    total ?? (groups.length > 0 && grouped === columns ? groups.reduce((sum, one) => sum + one.total, 0) : 0);
  return asked === 0 ? null : asked;
}

function check({ rows, columns, values, weights, ties }: PairDifferences, options: PairwiseLogisticOptions): void {
  if (values.length !== rows * columns || weights.length !== rows || ties.length !== rows)
    throw new RangeError(`${rows} rows of ${columns} columns, but ${values.length} values, ${weights.length} weights`);
  if (!(options.penalty >= 0 && options.penalty < Number.POSITIVE_INFINITY))
    throw new BadInput({ what: "not a penalty", value: String(options.penalty), expected: "a number from 0" });
  const odd = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (odd >= 0)
    throw new BadInput({
      what: "not a weight of a judgement",
      row: odd + 1,
      value: String(weights[odd]),
      expected: "a number from 0",
    });
  if (!weights.some((weight) => weight > 0)) throw new BadInput({ what: "no judgements to fit the weights to" });
  checkFeasible(options.constraints, columns);
}

// The sizes of the columns tell whether every difference is known.
function checkKnown({ columns, values }: PairDifferences, sizes: Float64Array, { names }: PairwiseLogisticOptions) {
  const unknown = firstUnknown(sizes) >= 0 ? firstUnknown(values) : -1;
  if (unknown >= 0)
    throw new BadInput({
      what: "not a finite difference",
      column: columnNames(columns, names)[unknown % columns]!,
      row: Math.floor(unknown / columns) + 1,
      value: String(values[unknown]),
      expected: "a number for every judgement",
    });
}
