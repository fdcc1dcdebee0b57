import { z } from "zod";
import { heldOutFigureSchema } from "./held-out-figure.js";
import { finiteOrNull } from "./result-format.js";
import { tradeOffsSchema } from "./trade-offs.js";
import { tunedSensitivitySchema } from "./tuned-sensitivity.js";

const parameter = z
  .object({
    name: z.string(),
    /** The signal that it is the weight of, where it is one's. */
    signal: z.string().nullable(),
    /** What tuning found. */
    value: z.union([z.number(), z.string()]),
    /** What it is without tuning; null for a method that there was not. */
    untuned: z.union([z.number(), z.string()]).nullable(),
    /** Over resamples of accounts; null where none were drawn, and for a choice. */
    low: finiteOrNull,
    high: finiteOrNull,
  })
  .readonly();

const choice = z
  .object({
    /** How signals enter; null where the method says so itself. */
    shape: z.string().nullable(),
    /** What a reference is to the fit: its "value" or its "rank"; null for another truth. */
    target: z.string().nullable(),
    /** How strongly weights are held back; 0 for not at all. */
    penalty: z.number(),
    /** The objective on the inner splits of the whole truth; null where there was no choice, or it is undefined. */
    inner: finiteOrNull,
    /** In how many of the reported splits it was chosen. */
    chosenIn: z.number(),
  })
  .readonly();

const partImportance = z
  .object({
    name: z.string(),
    /** The share that was wanted. */
    target: z.number(),
    /** The share that it has: of the correlations with the score, all parts together being one. */
    importance: finiteOrNull,
    /** Its correlation with the score. */
    correlation: finiteOrNull,
  })
  .readonly();

/** How a tuned method is written. */
export const tunedMethodSchema = z
  .object({
    /** As its block is called. */
    name: z.string(),
    /** What was tuned. */
    of: z.string(),
    /** The measure that it was tuned to; of a balance the one that it is reported by, "" without a truth. */
    objective: z.string(),
    /** What found the weights or parameters. */
    solver: z.string(),
    /** Whether the solver met its own criterion. */
    converged: z.boolean(),
    /** How far a convex problem is from its optimum (Karush-Kuhn-Tucker); null where nothing is proved. */
    residual: finiteOrNull,
    /** How often it computed its objective. */
    evaluations: z.number(),
    /** The shape, target and penalty of the method that is handed over. */
    chosen: choice,
    /** All that could have been chosen, with it. */
    choices: z.array(choice).readonly(),
    /** The weights or parameters of the method that is handed over. */
    parameters: z.array(parameter).readonly(),
    /** What it is worth on accounts that the tuning never saw. */
    heldOut: heldOutFigureSchema,
    /** The mean over the same splits, on what each was tuned on. */
    inSample: finiteOrNull,
    /** By how much the figure on what was tuned on is better than on what was not. */
    optimism: finiteOrNull,
    /** On everything, of the method that is handed over. */
    inSampleOfWhole: finiteOrNull,
    /** Null where nothing can be said of it. */
    meaning: tunedSensitivitySchema.nullable(),
    /** How much each part matters, where it was tuned to a balance; else null. */
    balance: z.array(partImportance).readonly().nullable(),
    /** What several objectives cost each other on held-out accounts; null for a single one. */
    front: tradeOffsSchema.nullable(),
    /** The file in the run folder that the method is in. */
    file: z.string(),
    /** What else there is to say of it, a sentence each. */
    notes: z.array(z.string()).readonly(),
  })
  .readonly();

/** A weight or parameter that was tuned. */
export type TunedParameter = z.infer<typeof parameter>;

/** What could have been chosen, and how it did on the inner splits of the whole truth. */
export type TunedChoice = z.infer<typeof choice>;

/** How much a part of a balanced composite matters. */
export type PartImportance = z.infer<typeof partImportance>;

/** A tuned method, with what is known of it. */
export type TunedMethod = z.infer<typeof tunedMethodSchema>;
