import { z } from "zod";
import { columnStep } from "../step.js";

export const valueImputation = columnStep({
  about: "A fixed value, in the signal's unit; also where the dataset does not have the signal at all.",
  options: z.strictObject({ value: z.number().describe("what stands in for an unknown value") }),
  apply: (values, { value: stand }) => values.map((value) => (Number.isNaN(value) ? stand : value)),
});
