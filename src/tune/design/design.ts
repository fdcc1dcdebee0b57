import type { CompositeDescription } from "../../methods/composite/description.js";
import type { NamedWeight } from "../constraints-of.js";

/** A score that is a weighted mean of columns, but for the weights. */
export interface Design {
  readonly columns: readonly DesignColumn[];
  /** Whether a column may count the other way too. */
  readonly signed: boolean;
  /** What a penalty takes for one step of each column; null where that is 1. */
  readonly steps: Float64Array | null;
  /** Columns whose share of the whole weight is not tuned. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly notes: readonly string[];
  /** The composite with these weights, one a column, which sum to one in absolute value; the fit had them times `scale`. */
  compose(weights: Float64Array, scale: number): CompositeDescription;
}

export interface DesignColumn extends NamedWeight {
  /** One value an account, known of all that may be looked at. */
  readonly values: Float64Array;
}
