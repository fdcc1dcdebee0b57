import type { z } from "zod";

/** What a larger value says of influence: more, or less. */
export type Way = "benefit" | "cost";

/** Where values can lie; an end that is open is infinite. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** One way to do a step of a composite: what a file names it by, with the options that it takes. */
export interface Step<Shape extends z.ZodObject, Apply> {
  /** One sentence. */
  readonly about: string;
  /** A strict zod object; every option has a description, and a default where there is a usual value. */
  readonly options: Shape;
  readonly apply: Apply;
}

/** A step on one column of values. It keeps NaN where a value is unknown and leaves its input as it is. */
export type ColumnStep<Shape extends z.ZodObject = z.ZodObject> = Step<
  Shape,
  (values: Float64Array, options: z.output<Shape>) => Float64Array
>;

/** Types a step on one column by its own options; its registry sees it without. */
export function columnStep<Shape extends z.ZodObject>(step: ColumnStep<Shape>): ColumnStep {
  return step as unknown as ColumnStep;
}

/** A step that brings a signal to a common scale, upwards: a cost comes out as a benefit. */
export interface Normalisation<Shape extends z.ZodObject = z.ZodObject>
  extends Step<Shape, (values: Float64Array, options: z.output<Shape>, way: Way) => Float64Array> {
  /** Where its values lie, when those that it is given lie in `of`. */
  range(options: z.output<Shape>, of: Range): Range;
}

export function defineNormalisation<Shape extends z.ZodObject>(step: Normalisation<Shape>): Normalisation {
  return step as unknown as Normalisation;
}

/** A step that makes one column of several, each with its weight; within a group only their proportions count. */
export interface Aggregation
  extends Step<z.ZodObject, (columns: readonly Float64Array[], weights: readonly number[]) => Float64Array> {
  /** Whether the result lies between the smallest and the largest of the values that went in. */
  readonly between: boolean;
  /** Whether the result is a sum with a part for each column. */
  readonly additive?: true;
}

/** No bounds at all. */
export const unbounded: Range = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** The values with costs turned round, for steps that look at order or distance only. */
export function upwards(values: Float64Array, way: Way): Float64Array {
  return way === "cost" ? values.map((value) => -value) : values;
}
