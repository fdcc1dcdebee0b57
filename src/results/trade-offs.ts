import { z } from "zod";
import { intervalOrNull } from "./interval.js";
import { finiteOrNull } from "./result-format.js";

const better = z.enum(["higher", "lower"]);

const objective = z
  .object({
    /** That of a measure. */
    name: z.string(),
    /** Which values are better. */
    better,
  })
  .readonly();

const candidate = z
  .object({
    /** That of a method, or of weights. */
    name: z.string(),
    /** Whether it is a method beside what was tuned, to see what that is worth. */
    method: z.literal(true).exactOptional(),
    /** One an objective. */
    values: z.array(finiteOrNull).readonly(),
    /** One an objective, null where there is none. */
    intervals: z.array(intervalOrNull).readonly().exactOptional(),
    /** Where no other candidate is at least as good in every objective and better in one. */
    front: z.boolean(),
  })
  .readonly();

/** How trade-offs are written. */
export const tradeOffsSchema = z
  .object({
    /** In the order of the values of candidates. */
    objectives: z.array(objective).readonly(),
    /** In the order in which they were tried. */
    candidates: z.array(candidate).readonly(),
  })
  .readonly();

/** Which values of an objective are better. */
export type Better = z.infer<typeof better>;

/** An objective of several. */
export type ParetoObjective = z.infer<typeof objective>;

/** Something that was tried: a method or weights by name, with a value for each objective and an interval where there is one. */
export type ParetoCandidate = Omit<z.infer<typeof candidate>, "front">;

/** Everything that was tried, with what lies in the Pareto front: plain data for a report and its chart. */
export type TradeOffs = z.infer<typeof tradeOffsSchema>;
