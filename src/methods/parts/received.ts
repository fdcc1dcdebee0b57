import { z } from "zod";
import { defineMethod, type Method } from "../../method.js";
import { columnsOf } from "./columns.js";
import { sumKnown } from "./sum-known.js";

/**
 * A baseline that counts one kind of reaction in the whole record, summed over the networks that know it: 0 where it
 * was never received, NaN where no network knows.
 */
export function received({ measure, label }: { measure: string; label: string }): Method {
  const pattern = `*.${measure}.total.all`;
  return defineMethod({
    label,
    about: `How many ${measure} an account received in the whole record, on all networks together.`,
    formula: `sum over networks of ${measure} received`,
    source: "baseline",
    networks: [],
    scale: null,
    needs: [pattern],
    uses: [],
    params: z.strictObject({}),
    score: ({ table }) => sumKnown(columnsOf(table, pattern).values(), table.accounts.length),
  });
}
