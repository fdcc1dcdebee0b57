import type { TunedSensitivity } from "../../results/tuned-sensitivity.js";
import type { Candidate, TunedForm } from "../candidate.js";
import type { TunedFacts } from "../explain/tuned-facts.js";
import type { CompareBlocksOutcome, FrontOutcome, Outcome, SplitOutcome } from "../outcome.js";

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

/** What each kind of job gives, as JSON can hold it; null where nothing could be fitted. */
export interface TuneResults {
  readonly whole: Outcome | null;
  readonly split: SplitOutcome | null;
  readonly front: FrontOutcome | null;
  readonly "front of whole": TunedForm[] | null;
  readonly "compare blocks": CompareBlocksOutcome;
  readonly resample: (number | null)[][];
  readonly sensitivity: TunedSensitivity | null;
}

/** The jobs of one kind, or of a few. */
export type TuneJobOf<Kind extends TuneJob["kind"]> = Extract<TuneJob, { readonly kind: Kind }>;

/** Whether jobs of a kind tune mixtures of several objectives, of which each search measures something of its own. */
export const mixesObjectives = {
  whole: false,
  split: false,
  front: true,
  "front of whole": true,
  "compare blocks": false,
  resample: false,
  sensitivity: false,
} as const satisfies Record<TuneJob["kind"], boolean>;

/** What a job is known by: without what follows from other jobs. */
export function jobKey(job: TuneJob): string {
  const { forms, facts: _, ...rest } = { forms: undefined, facts: undefined, ...job };
  return JSON.stringify(forms ? { ...rest, forms: Object.keys(forms) } : rest);
}

/** How far the searches of a job are, as a thread tells it now and then. */
export interface SearchNews {
  readonly job: TuneJob;
  /** How much of the job is done, from 0 to 1, by its evaluations. */
  readonly share: number;
  /** How many evaluations the search has made that is running, and the measure at the best of them; null where it is undefined. */
  readonly evaluations: number;
  readonly best: number | null;
}
