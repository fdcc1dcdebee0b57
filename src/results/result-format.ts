import { z } from "zod";

/** A number of a result: null where nobody knows it. What is not finite (JSON has no NaN) becomes null. */
export const finiteOrNull = z.preprocess(
  (value) => (typeof value === "number" && !Number.isFinite(value) ? null : value),
  z.number().nullable(),
) as z.ZodType<number | null>;

/** How a kind of result is written and read back: both by its one schema. */
export interface ResultFormat<Result> {
  /** The result as JSON, keys in the order of the schema, unknown numbers null. @throws where it is no such result. */
  write(result: Result): string;
  /** The result that JSON holds, of this version or an earlier one. @throws with the place of what is wrong. */
  parse(json: unknown): Result;
}

/** The format of results with this schema. */
export function resultFormat<Result>(schema: z.ZodType<Result>): ResultFormat<Result> {
  return {
    write: (result) => `${JSON.stringify(schema.parse(result), null, 2)}\n`,
    parse: (json) => schema.parse(json),
  };
}
