import { z } from "zod";
import { copelandMajority } from "../../parts/copeland.js";
import type { Aggregation } from "../step.js";

export const copelandMajorityAggregation: Aggregation = {
  about: "Copeland's rule: the accounts that it outranks by weight, less those that outrank it.",
  options: z.strictObject({}),
  between: false,
  apply: copelandMajority,
};
