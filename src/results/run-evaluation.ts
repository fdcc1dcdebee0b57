import type { Evaluation } from "./evaluation.js";

/** One of the truths of an experiment, and what evaluating the methods against it found. */
export interface TruthEvaluation extends Evaluation {
  /** As the experiment names it: `judgements`, or `held out: likes`. */
  readonly name: string;
}

/** How right truth `a` is by truth `b`, over the accounts that both have and every method scored. */
export interface TruthAgreement {
  /** The truth whose values are taken for scores. */
  readonly a: string;
  /** The truth that they are evaluated against. */
  readonly b: string;
  /** The recipe of one of the measures by which the methods are evaluated against `b`. */
  readonly measure: string;
  readonly n: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What an experiment found out about its methods by all its truths. */
export interface RunEvaluation {
  readonly truths: readonly TruthEvaluation[];
  /** Empty for one truth, and where no truth has a value for each account. */
  readonly agreement: readonly TruthAgreement[];
  /** The methods that every other one has to beat, of those that were run. */
  readonly baselines: readonly string[];
}
