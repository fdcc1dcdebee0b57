import type { EvaluationEntry, MeasureDifference } from "../../results/evaluation.js";
import type { TunedSensitivity } from "../../results/tuning.js";
import type { Candidate, Fit, TunedForm } from "../candidate.js";
import type { CompareBlocksOutcome } from "../compare-blocks.js";
import type { TunedFacts } from "../explain/tuned-facts.js";
import type { FrontOutcome } from "../front/front.js";

/** A piece of a tuning that a thread can do by itself: the method that is handed over, or one split of the report. */
export type TuneJob =
  | { readonly kind: "whole"; readonly block: number }
  | { readonly kind: "split"; readonly block: number; readonly number: number }
  | { readonly kind: "front"; readonly block: number; readonly number: number }
  | { readonly kind: "front of whole"; readonly block: number }
  | {
      readonly kind: "compare blocks";
      readonly block: number;
      readonly number: number;
      readonly measures: readonly string[];
      /** What each of the blocks found on this split, by the name of its method. */
      readonly forms: Readonly<Record<string, TunedForm>>;
    }
  | {
      readonly kind: "resample";
      readonly block: number;
      readonly candidate: Candidate;
      readonly names: readonly string[];
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "sensitivity"; readonly block: number; readonly facts: Omit<TunedFacts, "problem"> };

export type JobResult =
  | Outcome
  | SplitOutcome
  | (number | null)[][]
  | FrontOutcome
  | TunedForm[]
  | CompareBlocksOutcome
  | TunedSensitivity
  | null;

/** What a job is known by: without what follows from other jobs. */
export function jobKey(job: TuneJob): string {
  const { forms, facts: _, ...rest } = { forms: undefined, facts: undefined, ...job };
  return JSON.stringify(forms ? { ...rest, forms: Object.keys(forms) } : rest);
}

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
