import type { CalibrationCurve, JudgedRanking, LabelRanks, LostAccounts, TopShare } from "./evaluation-views.js";

/** How right a method is by one measure. An undefined number is null, never 0. */
export interface EvaluationEntry {
  readonly method: string;
  /** The measure's recipe. */
  readonly measure: string;
  /** A topic, or a group of labels; null for all of them, and for a truth that has none. */
  readonly topic: string | null;
  /** How many judgements, ranked accounts, topics, or accounts with a label or a reference it is from. */
  readonly n: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type Verdict = "better" | "worse" | "equivalent" | "not enough data";

/** Whether method a is better than method b by one measure, on the same resamples. */
export interface MeasureDifference {
  readonly a: string;
  readonly b: string;
  readonly measure: string;
  /** The measure of a less that of b: for a measure of loss, a is better when it is negative. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the permutation test, two-sided, never 0; null without resamples. */
  readonly p: number | null;
  /** Holm's, over all pairs of methods by this measure. */
  readonly adjustedP: number | null;
  /** What a is to b. */
  readonly verdict: Verdict;
  /** The smallest difference that data such as this shows with 80 % power; null without resamples. */
  readonly detectable: number | null;
  /** About how many times as much data would show a difference such as this one; null where none is needed or known. */
  readonly dataNeeded: number | null;
  /** On about how many accounts the uncertainty of the difference rests; null where accounts do not recur, or nothing varies. */
  readonly effectiveAccounts: number | null;
}

/** How far a method covers the truth, and how much of it is a follower count. */
export interface MethodCoverage {
  readonly method: string;
  readonly scored: number;
  readonly missing: number;
  /** Squared Pearson correlation with the logarithm of 1 + followers; null where that is unknown. */
  readonly followerRSquared: number | null;
}

/** The most that any score could reach where the same two accounts were judged more than once and not always alike. */
export interface Ceiling {
  /** The highest accuracy that scores can have. */
  readonly accuracy: number;
  readonly pairs: number;
  readonly repeatedPairs: number;
  readonly contradictoryPairs: number;
  /** Judgements that are a tie, in whole or in part: half right whatever the score. */
  readonly ties: number;
}

/** What evaluating scores against a truth found: plain data, the same that `--json` prints. */
export interface Evaluation {
  readonly version: 1;
  /** The kind of the truth. */
  readonly truth: string;
  /** What was resampled. */
  readonly unit: "accounts" | "topics";
  readonly units: number;
  readonly resamples: number;
  readonly level: number;
  readonly margin: number | null;
  /** Whether every topic is ranked by itself, as in TREC's runs; methods are then not held to the accounts that all of them scored. */
  readonly byTopic: boolean;
  readonly accounts: number;
  readonly coverage: readonly MethodCoverage[];
  readonly ceiling: Ceiling | null;
  /** The methods that lose accounts, and what these are like. */
  readonly lost: readonly LostAccounts[];
  /** Of judgements, else null. */
  readonly judgedRanking: JudgedRanking | null;
  /** Of judgements, a curve a method; else empty. */
  readonly calibration: readonly CalibrationCurve[];
  /** Of labels, else empty. */
  readonly labelRanks: readonly LabelRanks[];
  readonly topShares: readonly TopShare[];
  readonly warnings: readonly string[];
  readonly evaluation: readonly EvaluationEntry[];
  readonly differences: readonly MeasureDifference[];
}
