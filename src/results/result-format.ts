import { z } from "zod";
import { BadInput } from "../problem.js";

/** A number of a result: null where nobody knows it. What is not finite (JSON has no NaN) becomes null. */
export const finiteOrNull = z.preprocess(
  (value) => (typeof value === "number" && !Number.isFinite(value) ? null : value),
  z.number().nullable(),
) as z.ZodType<number | null>;

/** How a kind of result is written and read back: both by its one schema. */
export interface ResultFormat<Result> {
  /** The result as JSON, keys in the order of the schema, unknown numbers null. @throws where it is no such result. */
  write(result: Result): string;
  /**
   * The result that JSON holds, of this version or an earlier one; `file` is where it is from.
   * @throws BadInput with the place of what is wrong.
   */
  parse(json: unknown, file?: string): Result;
}

/** The format of results with this schema. */
export function resultFormat<Result>(schema: z.ZodType<Result>): ResultFormat<Result> {
  return {
    write: (result) => `${JSON.stringify(schema.parse(result), null, 2)}\n`,
    parse: (json, file) => {
      const { data, error } = schema.safeParse(json);
      if (error) throw notThat(error, file);
      return data as Result;
    },
  };
}

function notThat({ issues: [issue] }: z.ZodError, file: string | undefined): BadInput {
  const column = issue!.path.join(".");
  return new BadInput({ ...(file === undefined ? {} : { file }), column, what: issue!.message });
}
