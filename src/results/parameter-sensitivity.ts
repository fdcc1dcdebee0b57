import { z } from "zod";
import { intervalOrNull } from "./interval.js";
import { finiteOrNull } from "./result-format.js";
import { importanceFields } from "./weight-sensitivity.js";

/** How it is written what a parameter means. */
export const parameterSensitivitySchema = z
  .object({
    name: z.string(),
    /** What tuning found. */
    value: z.union([z.number(), z.string()]),
    /** The bootstrap interval of a number: searched again on resampled accounts. */
    interval: intervalOrNull,
    /** The share of the resamples that came to the same choice; null for a number. */
    again: finiteOrNull,
    /** How much a number may vary, the others with it, at no loss that could be told from chance. */
    flat: intervalOrNull,
    /** Which choices bring no such loss, the others as they are; null for a number. */
    flatChoices: z.array(z.string()).readonly().nullable(),
    /** Where it does nothing: 0 for a weight, else its value without tuning. */
    neutral: z.union([z.number(), z.string()]),
    /** The mean rank shift there. */
    rankShiftAtNeutral: finiteOrNull,
    /** The objective there less that with it. */
    changeAtNeutral: finiteOrNull,
  })
  .readonly();

/** How it is written what a signal is for a score that is no weighted mean. */
export const signalSensitivitySchema = z
  .object({
    signal: z.string(),
    /** Its part of what all accounts have before the final scaling; null where the method does not say. */
    part: finiteOrNull,
    ...importanceFields,
  })
  .readonly();

/** What is known of a parameter that was searched; what is unknown or makes no sense for it is null. */
export type ParameterSensitivity = z.infer<typeof parameterSensitivitySchema>;

/**
 * What a signal, or a pattern of several that are taken together, is for a score that is no weighted mean of signals. Importance is
 * that of what it contributes before the final scaling, where the method says that; else of its values, and no Shapley share. Left out
 * is what a dataset has that is without it.
 */
export type SignalSensitivity = z.infer<typeof signalSensitivitySchema>;
