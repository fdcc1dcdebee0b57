import { z } from "zod";
import { checkMatrixSchema } from "./checks.js";
import { comparisonSchema } from "./comparison.js";
import { finiteOrNull, resultFormat } from "./result-format.js";
import { runEvaluationSchema } from "./run-evaluation.js";

const numbers = z.array(finiteOrNull).readonly();

const methodSummary = z
  .object({
    about: z.string(),
    /** Squared Pearson correlation with the logarithm of 1 + followers: how much of the score is a follower count. */
    followerRSquared: finiteOrNull,
    /** The graphs that it runs on; absent for a method of signals alone. */
    graphs: z.array(z.string()).readonly().exactOptional(),
    label: z.string(),
    maximum: finiteOrNull,
    median: finiteOrNull,
    minimum: finiteOrNull,
    /** Its recipe, as the experiment names it. */
    name: z.string(),
    reconstruction: z.boolean(),
    scale: z.object({ min: z.number(), max: z.number() }).readonly().nullable(),
    /** Accounts with a score. */
    scored: z.number(),
    /** Signals that it asks for and the dataset has, of all it could use. */
    signalsKnown: z.number(),
    signalsUsed: z.number(),
    source: z.string(),
    /** The share of scored accounts that share their score with another. */
    tied: finiteOrNull,
  })
  .readonly();

const accountRow = z.object({ account: z.string(), name: z.string(), ranks: numbers, scores: numbers }).readonly();

const distribution = z
  .object({
    /** Accounts below the first edge: a score of 0 has no place where the edges grow by a constant factor. */
    below: z.number().exactOptional(),
    counts: z.array(z.number()).readonly(),
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
    posts: z.number(),
    reactions: z.number(),
    score: finiteOrNull,
  })
  .readonly();

const rows = z.array(accountRow).readonly();

const schema = z
  .object({
    version: z.literal(1),
    /** The command that makes this run again. */
    command: z.string(),
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
    experiment: z.string(),
    question: z.string(),
    runId: z.string(),
    seed: z.number(),
    versions: z.record(z.string(), z.string()).transform(inOrder).readonly(),
    methods: z.array(methodSummary).readonly(),
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
    distributions: z.array(distribution).readonly(),
    /** The leading accounts by topic, where a method rates topics. */
    topics: z
      .array(z.object({ method: z.string(), topic: z.string(), experts: z.array(expert).readonly() }).readonly())
      .readonly(),
    /** How the methods stand the behavioural checks; null where the experiment asks for none, absent where an earlier version left them out. */
    checks: checkMatrixSchema.nullable().exactOptional(),
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
export type TopicExperts = ReportData["topics"][number];

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
