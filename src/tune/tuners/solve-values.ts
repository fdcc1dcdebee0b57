import type { FitToValues } from "../../evaluation/truth/kind.js";
import { percentile } from "../../methods/parts/percentile.js";
import type { LinearConstraints } from "../../solvers/linear-constraints.js";
import { standardDeviation } from "../../stats/standard-deviation.js";
import type { Counts } from "../candidate.js";
import type { Design } from "../design/design.js";
import type { TruthProblem } from "../problem.js";
import { freeScaleLeastSquares } from "./free-scale-least-squares.js";
import { isKnown, type Solve } from "./solve.js";

/** The weights whose weighted mean is nearest to the values of a truth, or to their places. */
export function solveValues(
  { accounts }: TruthProblem,
  { columns }: Design,
  { values: reference }: FitToValues,
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
