import { z } from "zod";
import { columnStep } from "../step.js";

export const zero = columnStep({
  about: "0: for a signal of which it is known that what is not recorded did not happen.",
  options: z.strictObject({}),
  apply: (values) => values.map((value) => (Number.isNaN(value) ? 0 : value)),
});
