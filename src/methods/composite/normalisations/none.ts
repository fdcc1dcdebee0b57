import { z } from "zod";
import { defineNormalisation, upwards } from "../step.js";

/** The value itself, for signals that are on one scale already; a cost with its sign turned. */
export const none = defineNormalisation({
  about: "The value as it is; a cost with its sign turned.",
  options: z.strictObject({}),
  apply: (values, _options, way) => upwards(values, way),
  range: (_options, of) => of,
});
