import { z } from "zod";
import { defineMethod, type Method } from "../method.js";

const text = (preset: string, about: string) => z.string().default(preset).meta({ description: about });

/**
 * A score that was computed elsewhere, as a method closed over its values by account; reading the file is not a method's
 * business. NaN for an account that is not in it. Scores are taken as they are: their scale is not known.
 */
export function scoresFromFile(values: ReadonlyMap<string, number>): Method {
  return defineMethod({
    label: "Scores from a file",
    about: "A score that was computed elsewhere, read from a column of a table by account.",
    source: "computed elsewhere",
    networks: [],
    scale: null,
    needs: [],
    uses: [],
    params: z.strictObject({
      path: text("", "The table, CSV or Parquet or another that compare reads; relative to the experiment's file."),
      column: text("", "The column of the scores; not needed where the table has one column of numbers."),
      account: text("", "The column of account ids; not needed where it is called so."),
    }),
    score: ({ table }) => Float64Array.from(table.accounts, (account) => values.get(account) ?? Number.NaN),
  });
}
