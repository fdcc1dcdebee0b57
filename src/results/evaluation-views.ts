import { z } from "zod";
import { finiteOrNull } from "./result-format.js";

const calibrationBin = z
  .object({
    /** The ends of the bin, as probabilities of the favourite. */
    from: z.number(),
    to: z.number(),
    /** How many judgements lie in it. */
    n: z.number(),
    /** The mean probability of the favourite, out of fold. */
    predicted: z.number(),
    /** How often the favourite was judged the more influential; a judged tie is half. */
    observed: z.number(),
    /** Wilson's interval, as if the judgements were independent. */
    low: z.number(),
    high: z.number(),
  })
  .readonly();

/** How a calibration curve is written. */
export const calibrationCurveSchema = z
  .object({ method: z.string(), bins: z.array(calibrationBin).readonly() })
  .readonly();

const judgedAccount = z
  .object({
    account: z.string(),
    /** Its strongly connected part of the judgements, 1 the largest; strengths are comparable within a part only. */
    part: z.number(),
    /** The logarithm of its Bradley-Terry (with ties: Davidson) strength, the mean of the part is 0. */
    strength: z.number(),
  })
  .readonly();

const judgedAgreement = z
  .object({
    method: z.string(),
    /** The accounts of the largest part. */
    n: z.number(),
    /** Between their scores and their strengths; null where it is undefined. */
    spearman: finiteOrNull,
    kendallTauB: finiteOrNull,
  })
  .readonly();

/** How the ranking that judgements give is written. */
export const judgedRankingSchema = z
  .object({
    /** The judged accounts. */
    accounts: z.number(),
    /** How many groups of accounts have no judgement between them. */
    components: z.number(),
    /** How many accounts each strongly connected part has, the largest first; parts of one account have no strength. */
    parts: z.array(z.number()).readonly(),
    /** The judgements within the largest part. */
    judgements: z.number(),
    /** Davidson's ν there, 0 without ties; null where there is no part of two accounts, or all are ties. */
    tie: finiteOrNull,
    /** An entry a method. */
    agreement: z.array(judgedAgreement).readonly(),
    /** The accounts that have a strength, by part and descending strength. */
    ranking: z.array(judgedAccount).readonly(),
  })
  .readonly();

const rank = z.number();

/** How the ranks of a label are written. */
export const labelRanksSchema = z
  .object({
    method: z.string(),
    label: z.string(),
    /** Null for all groups together. */
    group: z.string().nullable(),
    /** How many accounts these are. */
    n: z.number(),
    /** The best rank that any of them reaches among all scored accounts, with a label or not; ties share the smallest. */
    best: z.number(),
    /** The minimum, the quartiles and the maximum of their ranks. */
    quantiles: z.tuple([rank, rank, rank, rank, rank]).readonly(),
  })
  .readonly();

/** How a share of the top is written. */
export const topShareSchema = z
  .object({
    method: z.string(),
    /** How many of the first accounts are looked at. */
    k: z.number(),
    /** Of these, 0 .. 1; of accounts that tie across the edge, the share of their group. */
    share: z.number(),
  })
  .readonly();

const lostAndKept = z.object({ lost: finiteOrNull, kept: finiteOrNull }).readonly();

/** How lost accounts are written. */
export const lostAccountsSchema = z
  .object({
    method: z.string(),
    /** How many accounts it does not score. */
    lost: z.number(),
    /** Of the accounts that are lost, and of those that are kept; null where it is unknown. */
    medianFollowers: lostAndKept,
    /** The median over accounts of their mean percentile by the other methods, 1 the highest. */
    medianPercentile: lostAndKept,
  })
  .readonly();

/** One bin of a calibration curve: the judgements in which a method gave its favourite a probability within `from` .. `to`. */
export type CalibrationBin = z.infer<typeof calibrationBin>;

/** How far the probabilities of a method can be believed. Bins without a judgement are not there. */
export type CalibrationCurve = z.infer<typeof calibrationCurveSchema>;

/** An account as the judgements rank it. */
export type JudgedAccount = z.infer<typeof judgedAccount>;

/** How a method agrees with the ranking of the accounts that the judgements give by themselves. */
export type JudgedAgreement = z.infer<typeof judgedAgreement>;

/** The ranking of the accounts that judgements give without any score, where they give one. */
export type JudgedRanking = z.infer<typeof judgedRankingSchema>;

/** Where the accounts of one label and group stand by one method, over the accounts that every method scored. */
export type LabelRanks = z.infer<typeof labelRanksSchema>;

/** How much of the top of a method's ranking is of the class that should be above, or has no label. */
export type TopShare = z.infer<typeof topShareSchema>;

/** The accounts that one method does not score, beside those that it does. */
export type LostAccounts = z.infer<typeof lostAccountsSchema>;
