import { z } from "zod";
import { checkMatrixSchema } from "./checks.js";
import { comparisonSchema } from "./comparison.js";
import { finiteOrNull, resultFormat } from "./result-format.js";
import { runEvaluationSchema } from "./run-evaluation.js";

const numbers = z.array(finiteOrNull).readonly();

const methodSummary = z
  .object({
    /** What it measures, in a sentence. */
    about: z.string(),
    /** Squared Pearson correlation with the logarithm of 1 + followers: how much of the score is a follower count. */
    followerRSquared: finiteOrNull,
    /** The graphs that it runs on; absent for a method of signals alone. */
    graphs: z.array(z.string()).readonly().exactOptional(),
    /** What it is called for people. */
    label: z.string(),
    /** Of the scores; null without any. */
    maximum: finiteOrNull,
    median: finiteOrNull,
    minimum: finiteOrNull,
    /** Its recipe, as the experiment names it. */
    name: z.string(),
    /** Whether its formula was never published and had to be guessed. */
    reconstruction: z.boolean(),
    /** The range that its scores can have; null where there is none. */
    scale: z.object({ min: z.number(), max: z.number() }).readonly().nullable(),
    /** Accounts with a score. */
    scored: z.number(),
    /** Signals that it could use. */
    signalsKnown: z.number(),
    /** Those of them that the dataset has. */
    signalsUsed: z.number(),
    /** Where its formula is from. */
    source: z.string(),
    /** The share of scored accounts that share their score with another. */
    tied: finiteOrNull,
  })
  .readonly();

const accountRow = z
  .object({
    account: z.string(),
    /** A name to show. */
    name: z.string(),
    /** 1 is the highest; null for an account without a score. */
    ranks: numbers,
    /** Null where it has none. */
    scores: numbers,
  })
  .readonly();

const distribution = z
  .object({
    /** Accounts below the first edge: a score of 0 has no place where the edges grow by a constant factor. */
    below: z.number().exactOptional(),
    /** How many accounts each bin has. */
    counts: z.array(z.number()).readonly(),
    /** The ends of the bins: one more than there are bins. */
    edges: z.array(z.number()).readonly(),
    method: z.string(),
  })
  .readonly();

const expert = z
  .object({
    account: z.string(),
    /** The people who reacted. */
    actors: z.number(),
    name: z.string(),
    /** On the topic, inside the window of the evidence. */
    posts: z.number(),
    /** To these posts. */
    reactions: z.number(),
    score: finiteOrNull,
  })
  .readonly();

const topicExperts = z
  .object({
    method: z.string(),
    topic: z.string(),
    /** The leading accounts. */
    experts: z.array(expert).readonly(),
  })
  .readonly();

const rows = z.array(accountRow).readonly();

const schema = z
  .object({
    version: z.literal(1),
    /** The command that makes this run again. */
    command: z.string(),
    /** The dataset with the hash of all that can change a result. */
    dataset: z
      .object({
        accounts: z.number(),
        /** ISO date that ages are counted back from, or null for a dataset without times. */
        end: z.string().nullable(),
        hash: z.string(),
        name: z.string(),
        title: z.string(),
      })
      .readonly(),
    /** The name of the experiment. */
    experiment: z.string(),
    /** What the experiment asks. */
    question: z.string(),
    /** Twelve hexadecimal digits that change with everything that can change a result. */
    runId: z.string(),
    /** Of every random draw. */
    seed: z.number(),
    /** Of the program and of what it computes with. */
    versions: z.record(z.string(), z.string()).transform(inOrder).readonly(),
    /** In the order of the experiment. */
    methods: z.array(methodSummary).readonly(),
    /** How alike the methods are. */
    comparison: comparisonSchema,
    /** Which method is right, by the truths of the experiment; null where it names none. */
    evaluation: runEvaluationSchema.nullable(),
    /** The first accounts by the first method, then those that only others put first. */
    top: rows,
    /**
     * The accounts whose rank differs most between the first two methods, whose ranks here are those among the accounts
     * that both scored, ties sharing their mean; null with one method.
     */
    movers: z.object({ a: z.string(), b: z.string(), rows }).readonly().nullable(),
    /** A seeded sample of accounts to draw, rank by rank; ranks by the first two methods are those of `movers`. */
    points: rows,
    /** True when `points` is a sample of the accounts and not all of them. */
    pointsAreSampled: z.boolean(),
    /** A histogram a method. */
    distributions: z.array(distribution).readonly(),
    /** The leading accounts by topic, where a method rates topics. */
    topics: z.array(topicExperts).readonly(),
    /** How the methods stand the behavioural checks; null where the experiment asks for none, absent where an earlier version left them out. */
    checks: checkMatrixSchema.nullable().exactOptional(),
    /** What a reader should know before believing it, a sentence each. */
    warnings: z.array(z.string()).readonly(),
  })
  .readonly();

/** Everything that a report says, computed before: sections and charts only lay it out. Unknown numbers are null. */
export type ReportData = z.infer<typeof schema>;

/** What a method is, what it had of the data, and how its scores lie. */
export type MethodSummary = z.infer<typeof methodSummary>;

/** One account; scores and ranks are in the order of `methods`. */
export type AccountRow = z.infer<typeof accountRow>;

/** A histogram of a method's scores: counts[i] accounts in edges[i] <= score < edges[i + 1], the last bin closed. */
export type Distribution = z.infer<typeof distribution>;

/** The leading accounts of one topic by one method, with the evidence for each. */
export type TopicExperts = z.infer<typeof topicExperts>;

/** How `report.json` is written and read back. */
export const reportFormat = resultFormat<ReportData>(schema);

/** What running an experiment came to. */
export interface RunOutcome {
  /** The run folder; of a dry run the one that would be made. */
  readonly folder: string;
  /** Whether the run was made now, was there already, or would be made. */
  readonly status: "made" | "unchanged" | "dry run";
  /** What the report says; null for a dry run of something new. */
  readonly document: ReportData | null;
}

function inOrder(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
