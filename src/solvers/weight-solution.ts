/** Where a solver ended. */
export interface WeightSolution {
  /** Its name as reported: `non-negative logistic (active-set Newton)`. */
  readonly solver: string;
  /** One weight a column, or the point of a search. */
  readonly weights: Float64Array;
  /** The value that was minimised, at the weights as the solver had them before they were scaled to a total. */
  readonly objective: number;
  readonly iterations: number;
  /** How often the objective was computed. */
  readonly evaluations: number;
  /**
   * Of convex problems how far the weights are from the Karush-Kuhn-Tucker conditions: the largest part of the objective's
   * gradient that no constraint holds up, over the largest that the data's gradient can be. Null where nothing is proved.
   */
  readonly residual: number | null;
  /** Whether the solver met its own criterion; when not, the notes say why. */
  readonly converged: boolean;
  /** What a reader has to know: `signals 2 and 5 are collinear: a ridge of 1e-8 decides between them`. */
  readonly notes: readonly string[];
}
