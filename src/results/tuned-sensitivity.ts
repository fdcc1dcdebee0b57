import { z } from "zod";
import { estimatedSchema } from "./interval.js";
import { parameterSensitivitySchema, signalSensitivitySchema } from "./parameter-sensitivity.js";
import { finiteOrNull } from "./result-format.js";
import { weightSensitivitySchema } from "./weight-sensitivity.js";

const input = z
  .object({
    name: z.string(),
    /** What it varies over, in words. */
    over: z.string(),
    /** The Sobol' index of the mean rank shift: the share of its variance that this makes by itself. */
    first: estimatedSchema,
    /** The same with all that it does together with others. */
    total: estimatedSchema,
  })
  .readonly();

const rank = z
  .object({ account: z.string(), rank: z.number(), median: finiteOrNull, low: finiteOrNull, high: finiteOrNull })
  .readonly();

/** How it is written what the weights or parameters of a tuned method mean. */
export const tunedSensitivitySchema = z
  .object({
    /** Of a weighted mean of signals a row a signal: all parts that it has in the composite together. Empty for other methods. */
    weights: z.array(weightSensitivitySchema).readonly(),
    /** What was searched; empty where weights were computed. */
    parameters: z.array(parameterSensitivitySchema).readonly(),
    /** What a method that is no weighted mean makes of its signals; empty for one that is. */
    signals: z.array(signalSensitivitySchema).readonly(),
    /** How much worse an objective may be and still lie in the flat region: one standard error of the held-out figure. */
    within: z.number(),
    /** How many versions of the method the ranks below are over. */
    versions: z.number(),
    /** Of the mean rank shift when weights or parameters, normaliser, aggregator and window vary: what share of its variance each has. */
    inputs: z.array(input).readonly(),
    /** The first accounts, with their ranks over the versions. */
    ranks: z.array(rank).readonly(),
    /** Which of these cannot be told apart. */
    groups: z.array(z.array(z.string()).readonly()).readonly(),
    /** What of all this cannot be said here, and why. */
    notes: z.array(z.string()).readonly(),
  })
  .readonly();

/** Something that could have been chosen otherwise, and how much the ranking hangs on it. */
export type UncertainInput = z.infer<typeof input>;

/** What the weights or parameters of a tuned method mean. */
export type TunedSensitivity = z.infer<typeof tunedSensitivitySchema>;
