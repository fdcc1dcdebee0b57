import { z } from "zod";
import { copelandRowSums } from "../../parts/copeland.js";
import type { Aggregation } from "../step.js";

export const copelandRowSumsAggregation: Aggregation = {
  about: "The row sums of the outranking matrix: by rival the weight of the parts in which it is above, ties half.",
  options: z.strictObject({}),
  between: false,
  apply: copelandRowSums,
};
