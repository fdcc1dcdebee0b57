import type { WeightSolution } from "../../solvers/weight-solution.js";
import type { Candidate } from "../candidate.js";
import type { Design } from "../design/design.js";

/** Solves for the weights of a candidate, from where the last one ended; null where the data cannot bear it. */
export type Solve = (candidate: Candidate, start?: Float64Array) => FittedWeights | null;

/** Weights that were solved for. */
export interface FittedWeights extends WeightSolution {
  /** What the weights are to be multiplied with where their own scale is not that of the fit. */
  readonly scale?: number;
}

/** Whether every column of a design is known of an account. */
export function isKnown(columns: Design["columns"], row: number): boolean {
  return columns.every(({ values }) => !Number.isNaN(values[row]!));
}
