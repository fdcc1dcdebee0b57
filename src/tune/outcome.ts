import type { EvaluationEntry, MeasureDifference } from "../results/evaluation.js";
import type { Candidate, Fit, TunedForm } from "./candidate.js";

/** What fitting a training part came to, as JSON can hold it. */
export interface Outcome {
  readonly parameters: Fit["parameters"];
  readonly form: TunedForm;
  readonly candidate: Candidate;
  readonly inner: readonly (number | null)[];
  readonly solver: string;
  readonly converged: boolean;
  readonly residual: number | null;
  readonly evaluations: number;
  readonly notes: readonly string[];
  readonly balance?: Fit["balance"];
  /** The objective on what it was tuned on. */
  readonly inSample: number | null;
}

/** The same for one split, and what was held out of it. */
export interface SplitOutcome extends Outcome {
  /** By method, the tuned one first: each measure on the held-out part, in the order of the problem's measures. */
  readonly heldOut: Readonly<Record<string, readonly (number | null)[]>>;
  /** Of a single split the intervals and differences over resampled accounts. */
  readonly evaluation?: {
    readonly entries: readonly EvaluationEntry[];
    readonly differences: readonly MeasureDifference[];
  };
  readonly trainingAccounts: number;
  readonly heldOutAccounts: number;
  readonly dropped: number;
}

/**
 * What each mixture comes to by each objective on what one split holds out, and then each method that the tuned one is set against, over the
 * accounts that all of them score.
 */
export interface FrontOutcome {
  readonly values: readonly (readonly (number | null)[])[];
  /** Of a split by time, which there is one of, over resampled accounts. */
  readonly intervals?: readonly (readonly ({ readonly low: number; readonly high: number } | null)[])[];
}

/** What tuned methods of several blocks come to on the same held-out accounts of one split. */
export interface CompareBlocksOutcome {
  /** By method each measure of the job, over the accounts that all of them score, and whatever they are set against. */
  readonly heldOut: Readonly<Record<string, readonly (number | null)[]>>;
  /** Of a split by time, over resampled accounts. */
  readonly differences?: readonly MeasureDifference[];
}
