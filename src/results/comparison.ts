import { z } from "zod";
import { finiteOrNull, resultFormat } from "./result-format.js";

const agreementEntry = z
  .object({
    a: z.string(),
    b: z.string(),
    /** The statistic's recipe, with every parameter that changes the number. */
    statistic: z.string(),
    /** "all", or the top share of either method: "10%", "1%". */
    stratum: z.string(),
    /** Accounts that both methods scored, within the stratum. */
    n: z.number(),
    /** In the unit and range of the statistic; null where it is undefined, as for a constant column. */
    estimate: finiteOrNull,
    /** The ends of the interval; null without one. */
    low: finiteOrNull,
    high: finiteOrNull,
    /** The confidence level of low and high, such as 0.95; null without an interval. */
    level: finiteOrNull,
    /** How the interval was made: "percentile", "bca", "analytic"; null without one. */
    interval: z.string().nullable(),
    /** The share of the n accounts that share their score with another one, by each method. */
    tiedA: z.number(),
    tiedB: z.number(),
  })
  .readonly();

const differenceEntry = z
  .object({
    a: z.string(),
    b: z.string(),
    /** The method that both are evaluated against. */
    against: z.string(),
    /** The statistic's recipe. */
    statistic: z.string(),
    /** As of an agreement. */
    stratum: z.string(),
    /** The agreement of a with it less that of b with it. */
    difference: finiteOrNull,
    /** The interval of the difference, its level and how it was made; null without one. */
    low: finiteOrNull,
    high: finiteOrNull,
    level: finiteOrNull,
    interval: z.string().nullable(),
    /** Two-sided, from the resamples; never 0. */
    p: finiteOrNull,
    /** Holm's, over all differences of the comparison. */
    adjustedP: finiteOrNull,
    /** Benjamini and Hochberg's, over the same. */
    falseDiscoveryP: finiteOrNull,
    /** The p values of the classical tests, for Pearson's r where all three pairs have the same accounts; else null. */
    classical: z.record(z.string(), finiteOrNull).readonly().nullable(),
  })
  .readonly();

const columnSummary = z
  .object({
    method: z.string(),
    /** How many accounts have a score by it, and how many have none (NaN). */
    scored: z.number(),
    missing: z.number(),
    /** The share of the scored accounts that share their score with another one. */
    tied: z.number().exactOptional(),
    /** Squared Pearson correlation with the logarithm of 1 + followers; null where that is unknown or undefined. */
    followerRSquared: z.exactOptional(finiteOrNull),
  })
  .readonly();

/** The schema of a comparison, for the results that hold one. */
export const comparisonSchema = z
  .object({
    version: z.literal(1),
    /** The rows of the table, scored or not. */
    accounts: z.number(),
    /** The columns, in the order of the table. */
    methods: z.array(z.string()).readonly(),
    /** An entry a method. */
    coverage: z.array(columnSummary).readonly(),
    /** An entry for every two methods, statistic and stratum. */
    agreement: z.array(agreementEntry).readonly(),
    /** Only where they were asked for. */
    differences: z.array(differenceEntry).readonly().exactOptional(),
  })
  .readonly();

/** What a comparison of score columns found: plain data, the same that `--json` prints. */
export type Comparison = z.infer<typeof comparisonSchema>;

/** How alike two methods are, in one statistic and one stratum. An undefined number is null, never 0. */
export type AgreementEntry = z.infer<typeof agreementEntry>;

/** Whether a and b each agree with a third method alike: the difference of two agreements over the same accounts. */
export type DifferenceEntry = z.infer<typeof differenceEntry>;

/** What is known of one column. */
export type ColumnSummary = z.infer<typeof columnSummary>;

/** How a comparison is written and read back. */
export const comparisonFormat = resultFormat(comparisonSchema);
