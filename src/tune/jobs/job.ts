import type { TunedMeaning } from "../../results/tuning.js";
import type { Candidate, TunedForm } from "../candidate.js";
import type { Tuned } from "../explain/tuned-facts.js";
import type { FrontOutcome, Outcome, SplitOutcome, TogetherOutcome } from "../outcome.js";

/** A piece of a tuning that a thread can do by itself: the method that is handed over, or one split of the report. */
export type Job =
  | { readonly kind: "whole"; readonly block: number }
  | { readonly kind: "split"; readonly block: number; readonly number: number }
  | { readonly kind: "front"; readonly block: number; readonly number: number }
  | { readonly kind: "front of whole"; readonly block: number }
  | {
      readonly kind: "together";
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
  | { readonly kind: "meaning"; readonly block: number; readonly facts: Omit<Tuned, "problem"> };

export type JobResult =
  | Outcome
  | SplitOutcome
  | (number | null)[][]
  | FrontOutcome
  | TunedForm[]
  | TogetherOutcome
  | TunedMeaning
  | null;

/** What a job is known by: without what follows from other jobs. */
export function jobKey(job: Job): string {
  const { forms, facts: _, ...rest } = { forms: undefined, facts: undefined, ...job };
  return JSON.stringify(forms ? { ...rest, forms: Object.keys(forms) } : rest);
}

/** How far the searches of a job are, as a thread tells it now and then. */
export interface SearchNews {
  readonly job: Job;
  /** How much of the job is done, from 0 to 1, by its evaluations. */
  readonly share: number;
  /** How many evaluations the search has made that is running, and the measure at the best of them; null where it is undefined. */
  readonly evaluations: number;
  readonly best: number | null;
}
