import type { LinearConstraints } from "./linear-constraints.js";

/** A function of a point that can only be evaluated. */
export interface SearchProblem {
  readonly dimensions: number;
  /** The least and the most of each dimension; null for weights, which the constraints bound. */
  readonly bounds: readonly (readonly [number, number])[] | null;
  /**
   * What the point satisfies as one vector of weights; null for none. With bounds too, both hold: dimensions that no
   * constraint names have their bounds alone.
   */
  readonly constraints: LinearConstraints | null;
  /** Which dimensions are searched by their logarithm; their bounds are positive. */
  readonly log: readonly boolean[];
  /** What is minimised; NaN where it is undefined, which is worse than any value. */
  objective(point: Float64Array): number;
}
