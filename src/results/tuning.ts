import { z } from "zod";
import { heldOutFields } from "./held-out-figure.js";
import { finiteOrNull, resultFormat } from "./result-format.js";
import { tunedMethodSchema } from "./tuned-method.js";

const standing = z
  .object({
    method: z.string(),
    /** Whether it was tuned, is the same without tuning, another method of the experiment, or a baseline. */
    is: z.enum(["tuned", "untuned", "method", "baseline"]),
    ...heldOutFields,
  })
  .readonly();

const comparison = z
  .object({
    a: z.string(),
    b: z.string(),
    /** The measure's recipe. */
    measure: z.string(),
    /** The measure of a less that of b, the mean over the splits. */
    difference: finiteOrNull,
    /** The interval of the difference; null where it is unknown. */
    low: finiteOrNull,
    high: finiteOrNull,
    /** Two-sided, of the difference over the splits; null where it is unknown. */
    p: finiteOrNull,
    /** Holm's, over what a is set against by this measure; of tuned methods over all pairs of them. */
    adjustedP: finiteOrNull,
    /** What a is to b. */
    verdict: z.enum(["better", "worse", "equivalent", "not enough data"]),
  })
  .readonly();

const splits = z
  .object({
    /** The kind of the truth; "none" for a tuning without one. */
    truth: z.string(),
    /** Whether accounts, topics or what is later is held out. */
    by: z.enum(["account", "topic", "time"]),
    /** The share of accounts or topics that is held out. */
    heldOut: z.number(),
    /** How many splits there are. */
    repeats: z.number(),
    /** How many times each training part is split again, to choose penalty and shape. */
    inner: z.number(),
    /** Of a split, on average; unknown without splits. */
    trainingAccounts: finiteOrNull,
    heldOutAccounts: finiteOrNull,
    /** Judgements with an end on either side, which are in neither part. */
    dropped: finiteOrNull,
  })
  .readonly();

const dataset = z.object({ name: z.string(), title: z.string(), hash: z.string(), accounts: z.number() }).readonly();

const tuning = z
  .object({
    version: z.literal(1),
    /** The name of the experiment. */
    experiment: z.string(),
    /** What the experiment asks. */
    question: z.string(),
    /** The command that tunes this again. */
    command: z.string(),
    /** Of every random draw. */
    seed: z.number(),
    /** Twelve hexadecimal digits that change with everything that can change a result. */
    runId: z.string(),
    /** Of the program and of what it computes with. */
    versions: z.record(z.string(), z.string()).readonly(),
    /** The dataset with the hash of all that can change a result. */
    dataset,
    /** The confidence level of all intervals, such as 0.95. */
    level: z.number(),
    /** The largest difference that does not matter; null where none was named. */
    margin: finiteOrNull,
    splits,
    /** An entry a `tune:` block. */
    tuned: z.array(tunedMethodSchema).readonly(),
    /** The tuned methods and those that they are set against, by each measure. */
    standings: z.array(standing).readonly(),
    /** The tuned methods against each other and against the rest, by each measure. */
    comparisons: z.array(comparison).readonly(),
    /** What a reader should know before believing it, a sentence each. */
    warnings: z.array(z.string()).readonly(),
  })
  .readonly();

/** How right a method is on what was held out, by one measure. */
export type TuneStanding = z.infer<typeof standing>;

/**
 * Whether a tuned method is better than another one, on the same held-out parts: than each that it is set against, and of the tuned
 * methods of several blocks with the same truth and splits, each two of them once.
 */
export type TuneComparison = z.infer<typeof comparison>;

/** How what was reported was kept apart from what was tuned on. */
export type TuneSplits = z.infer<typeof splits>;

/** What tuning found: plain data, the same that `--json` prints. */
export type TuneResult = z.infer<typeof tuning>;

/** How `tune.json` is written and read. */
export const tuneFormat = resultFormat(tuning);

/** Where a tuning is, and what it found. */
export interface TuneOutcome {
  /** The run folder; of a dry run the one that would be made. */
  readonly folder: string;
  /** Whether it was tuned now, was there already, or would be tuned. */
  readonly status: "made" | "unchanged" | "dry run";
  /** Null for a dry run of something new. */
  readonly result: TuneResult | null;
}
