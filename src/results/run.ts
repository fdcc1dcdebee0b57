import type { CheckMatrix } from "./checks.js";
import type { Comparison } from "./comparison.js";
import type { RunEvaluation } from "./run-evaluation.js";

/** Everything that a report says, computed before: writers and charts only lay it out. Unknown numbers are null. */
export interface ReportData {
  readonly version: 1;
  readonly experiment: string;
  readonly question: string;
  readonly runId: string;
  /** The command that makes this run again. */
  readonly command: string;
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly dataset: {
    readonly name: string;
    readonly title: string;
    readonly hash: string;
    readonly accounts: number;
    /** ISO date that ages are counted back from, or null for a dataset without times. */
    readonly end: string | null;
  };
  readonly methods: readonly MethodSummary[];
  /** The first accounts by the first method, then those that only others put first. */
  readonly top: readonly AccountRow[];
  readonly comparison: Comparison;
  /** Which method is right, by the truths of the experiment; null where it names none. */
  readonly evaluation: RunEvaluation | null;
  /**
   * The accounts whose rank differs most between the first two methods, whose ranks here are those among the accounts
   * that both scored, ties sharing their mean; null with one method.
   */
  readonly movers: { readonly a: string; readonly b: string; readonly rows: readonly AccountRow[] } | null;
  /** A seeded sample of accounts to draw, rank by rank; ranks by the first two methods are those of `movers`. */
  readonly points: readonly AccountRow[];
  /** True when `points` is a sample of the accounts and not all of them. */
  readonly pointsAreSampled: boolean;
  readonly distributions: readonly Distribution[];
  /** The leading accounts by topic, where a method rates topics. */
  readonly topics: readonly TopicExperts[];
  /** How the methods stand the behavioural checks; null where the experiment asks for none. */
  readonly checks?: CheckMatrix | null;
  readonly warnings: readonly string[];
}

/** What a report says of a method itself. */
export interface MethodSummary {
  /** Its recipe, as the experiment names it. */
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly source: string;
  readonly reconstruction: boolean;
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** Accounts with a score. */
  readonly scored: number;
  /** Signals that it asks for and the dataset has, of all it could use. */
  readonly signalsUsed: number;
  readonly signalsKnown: number;
  /** The graphs that it runs on; absent for a method of signals alone. */
  readonly graphs?: readonly string[];
  readonly minimum: number | null;
  readonly median: number | null;
  readonly maximum: number | null;
  /** The share of scored accounts that share their score with another. */
  readonly tied: number | null;
  /** Squared Pearson correlation with the logarithm of 1 + followers: how much of the score is a follower count. */
  readonly followerRSquared: number | null;
}

/** One account; scores and ranks are in the order of `methods`. */
export interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly scores: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
}

/** A histogram of a method's scores: counts[i] accounts in edges[i] <= score < edges[i + 1], the last bin closed. */
export interface Distribution {
  readonly method: string;
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Accounts below the first edge: a score of 0 has no place where the edges grow by a constant factor. */
  readonly below?: number;
}

/** The leading accounts of a topic by a method. */
export interface TopicExperts {
  readonly method: string;
  readonly topic: string;
  readonly experts: readonly {
    readonly account: string;
    readonly name: string;
    readonly score: number;
    readonly posts: number;
    readonly reactions: number;
    readonly actors: number;
  }[];
}

/** Where a run is, and what it found. */
export interface RunOutcome {
  /** The run folder; of a dry run the one that would be made. */
  readonly folder: string;
  /** Whether the run was made now, was there already, or would be made. */
  readonly status: "made" | "unchanged" | "dry run";
  /** What the report says; null for a dry run of something new. */
  readonly document: ReportData | null;
}
