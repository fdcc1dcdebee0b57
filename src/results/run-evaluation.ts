import { z } from "zod";
import { evaluationSchema } from "./evaluation.js";
import { finiteOrNull } from "./result-format.js";

const truthEvaluation = z
  .object({
    /** As the experiment names it: `judgements`, or `held out: likes`. */
    name: z.string(),
    ...evaluationSchema.shape,
  })
  .readonly();

/** How right one truth is by another. */
export const truthAgreementSchema = z
  .object({
    /** The truth whose values are taken for scores. */
    a: z.string(),
    /** The truth that they are evaluated against. */
    b: z.string(),
    /** The recipe of one of the measures by which the methods are evaluated against `b`. */
    measure: z.string(),
    /** How many judgements, ranked accounts, topics, or accounts with a label or a reference of `b` it is from. */
    n: z.number(),
    /** In the unit and range of the measure; null where it is undefined. */
    estimate: finiteOrNull,
    /** The interval, as that of a method; null without resamples. */
    low: finiteOrNull,
    high: finiteOrNull,
  })
  .readonly();

/** What an experiment found out about its methods, for the results that hold it; `evaluation.json` has it in another form. */
export const runEvaluationSchema = z
  .object({
    /** In the order of the experiment. */
    truths: z.array(truthEvaluation).readonly(),
    /** Empty for one truth, and where no truth has a value for each account. */
    agreement: z.array(truthAgreementSchema).readonly(),
    /** The methods that every other one has to beat, of those that were run. */
    baselines: z.array(z.string()).readonly(),
  })
  .readonly();

/** One of the truths of an experiment, and what evaluating the methods against it found. */
export type TruthEvaluation = z.infer<typeof truthEvaluation>;

/** How right truth `a` is by truth `b`, over the accounts that both have and every method scored. */
export type TruthAgreement = z.infer<typeof truthAgreementSchema>;

/** What an experiment found out about its methods by all its truths. */
export type RunEvaluation = z.infer<typeof runEvaluationSchema>;
