import { z } from "zod";
import { finiteOrNull, resultFormat } from "./result-format.js";

const name = z.string();

const acrossMethod = z
  .object({
    method: name,
    /** Over the blocks; 1 is the best, ties share their mean rank. Null where no block is left. */
    meanRank: finiteOrNull,
    /** The measure in each block. */
    values: z.array(z.number()).readonly(),
  })
  .readonly();

const acrossPair = z
  .object({
    a: name,
    b: name,
    /** In how many blocks a is better, worse, and the same. */
    wins: z.number(),
    losses: z.number(),
    ties: z.number(),
    /** Of Wilcoxon's signed-rank test, two-sided. */
    p: z.number(),
    /** Holm's, over all pairs. */
    adjustedP: z.number(),
    /** What a is to b, by the adjusted p. */
    verdict: z.enum(["better", "worse", "not enough data"]),
  })
  .readonly();

const acrossMeasure = z
  .object({
    /** The measure's recipe. */
    measure: name,
    /** The datasets or topics, in the order of `values`. */
    blocks: z.array(name).readonly(),
    /** By mean rank, the best first. */
    methods: z.array(acrossMethod).readonly(),
    /** Null where it is undefined: fewer than two blocks or methods, or nothing but ties. */
    friedman: z.object({ statistic: z.number(), degrees: z.number(), p: z.number() }).readonly().nullable(),
    /** Iman and Davenport's; f is null where all blocks agree, for it is infinite. */
    imanDavenport: z.object({ f: finiteOrNull, p: z.number() }).readonly().nullable(),
    /** An entry for every two methods. */
    pairs: z.array(acrossPair).readonly(),
    /** The largest groups of methods of which no two are told apart, of two methods or more. They need not be neighbours. */
    groups: z.array(z.array(name).readonly()).readonly(),
  })
  .readonly();

const schema = z
  .object({
    version: z.literal(1),
    /** The confidence level of the verdicts, such as 0.95. */
    level: z.number(),
    /** What was left out and why, a sentence each. */
    warnings: z.array(z.string()).readonly(),
    /** An entry a measure. */
    across: z.array(acrossMeasure).readonly(),
  })
  .readonly();

/** A method over all blocks, by one measure. */
export type AcrossMethod = z.infer<typeof acrossMethod>;

/** Whether two methods differ over the blocks. */
export type AcrossPair = z.infer<typeof acrossPair>;

/** One measure of the methods in several blocks. */
export type AcrossMeasure = z.infer<typeof acrossMeasure>;

/** The methods ranked over several datasets or topics (blocks), measure by measure: plain data, the same that `--json` prints. */
export type Across = z.infer<typeof schema>;

/** How `cloutlab evaluate --across --json` writes it, and how it is read back. */
export const acrossFormat = resultFormat<Across>(schema);
