import { z } from "zod";
import {
  calibrationCurveSchema,
  judgedRankingSchema,
  labelRanksSchema,
  lostAccountsSchema,
  topShareSchema,
} from "./evaluation-views.js";
import { finiteOrNull, resultFormat } from "./result-format.js";

/** How right a method is by one measure, key by key: for files whose entries say more. */
export const evaluationEntrySchema = z.object({
  method: z.string(),
  /** The measure's recipe. */
  measure: z.string(),
  /** A topic, or a group of labels; null for all of them, and for a truth that has none. */
  topic: z.string().nullable(),
  /** How many judgements, ranked accounts, topics, or accounts with a label or a reference it is from. */
  n: z.number(),
  /** In the unit and range of the measure. */
  estimate: finiteOrNull,
  /** The bootstrap interval of the estimate; null without resamples. */
  low: finiteOrNull,
  high: finiteOrNull,
});

const verdict = z.enum(["better", "worse", "equivalent", "not enough data"]);

/** Whether one method is better than another, key by key. */
export const measureDifferenceSchema = z.object({
  a: z.string(),
  b: z.string(),
  /** The measure's recipe. */
  measure: z.string(),
  /** The measure of a less that of b: for a measure of loss, a is better when it is negative. */
  difference: finiteOrNull,
  /** The bootstrap interval of the difference; null without resamples. */
  low: finiteOrNull,
  high: finiteOrNull,
  /** Of the permutation test, two-sided, never 0; null without resamples. */
  p: finiteOrNull,
  /** Holm's, over all pairs of methods by this measure. */
  adjustedP: finiteOrNull,
  /** What a is to b. */
  verdict,
  /** The smallest difference that data such as this shows with 80 % power; null without resamples. */
  detectable: finiteOrNull,
  /** About how many times as much data would show a difference such as this one; null where none is needed or known. */
  dataNeeded: finiteOrNull,
  /** On about how many accounts the uncertainty of the difference rests; null where accounts do not recur, or nothing varies. */
  effectiveAccounts: finiteOrNull,
});

/** How far a method covers the truth, and how much of it is a follower count. */
const methodCoverage = z
  .object({
    method: z.string(),
    /** How many accounts have a score by it, and how many have none (NaN). */
    scored: z.number(),
    missing: z.number(),
    /** Squared Pearson correlation with the logarithm of 1 + followers; null where that is unknown. */
    followerRSquared: finiteOrNull,
  })
  .readonly();

const ceiling = z
  .object({
    /** The highest accuracy that scores can have. */
    accuracy: z.number(),
    /** How many pairs of accounts were judged, how many of them more than once, and how many of these not always alike. */
    pairs: z.number(),
    repeatedPairs: z.number(),
    contradictoryPairs: z.number(),
    /** Judgements that are a tie, in whole or in part: half right whatever the score. */
    ties: z.number(),
  })
  .readonly();

/** An evaluation, key by key. */
export const evaluationSchema = z.object({
  version: z.literal(1),
  /** The kind of the truth. */
  truth: z.string(),
  /** What was resampled. */
  unit: z.enum(["accounts", "topics"]),
  /** How many of these there are. */
  units: z.number(),
  /** 0 where intervals and tests were left out. */
  resamples: z.number(),
  /** The confidence level of all intervals, such as 0.95. */
  level: z.number(),
  /** The largest difference that does not matter, in the unit of the measure; null where none was named. */
  margin: finiteOrNull,
  /** Whether every topic is ranked by itself, as in TREC's runs; methods are then not held to the accounts that all of them scored. */
  byTopic: z.boolean(),
  /** The rows of the table of scores, whether every method scored them or not. */
  accounts: z.number(),
  /** An entry a method. */
  coverage: z.array(methodCoverage).readonly(),
  /** Of judgements, else null. */
  ceiling: ceiling.nullable(),
  /** The methods that lose accounts, and what these are like. */
  lost: z.array(lostAccountsSchema).readonly(),
  /** Of judgements, else null. */
  judgedRanking: judgedRankingSchema.nullable(),
  /** Of judgements, a curve a method; else empty. */
  calibration: z.array(calibrationCurveSchema).readonly(),
  /** Of labels, else empty. */
  labelRanks: z.array(labelRanksSchema).readonly(),
  /** Of labels, else empty. */
  topShares: z.array(topShareSchema).readonly(),
  /** What a reader should know before believing it, a sentence each. */
  warnings: z.array(z.string()).readonly(),
  /** An entry a method and measure, and for each topic or group. */
  evaluation: z.array(evaluationEntrySchema.readonly()).readonly(),
  /** An entry for every two methods by each measure; empty with one method. */
  differences: z.array(measureDifferenceSchema.readonly()).readonly(),
});

/** How right a method is by one measure. An undefined number is null, never 0. */
export type EvaluationEntry = Readonly<z.infer<typeof evaluationEntrySchema>>;

/** Whether method a is better than method b by one measure, on the same resamples. */
export type MeasureDifference = Readonly<z.infer<typeof measureDifferenceSchema>>;

/**
 * What one method is to another: better or worse where the interval of the difference leaves 0 out and the adjusted test agrees,
 * equivalent where the whole interval lies within the margin.
 */
export type Verdict = z.infer<typeof verdict>;

/** The most that any score could reach where the same two accounts were judged more than once and not always alike. */
export type Ceiling = z.infer<typeof ceiling>;

/** What evaluating scores against a truth found: plain data, the same that `--json` prints. */
export type Evaluation = Readonly<z.infer<typeof evaluationSchema>>;

/** How `cloutlab evaluate --json` writes an evaluation, and how it is read back. */
export const evaluationFormat = resultFormat<Evaluation>(evaluationSchema);
