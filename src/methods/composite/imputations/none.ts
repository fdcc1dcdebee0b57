import { z } from "zod";
import { columnStep } from "../step.js";

export const none = columnStep({
  about: "Nothing: unknown stays unknown, and the weights are shared among what is known.",
  options: z.strictObject({}),
  apply: (values) => values,
});
