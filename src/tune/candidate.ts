import type { ShapeName } from "../experiment/tune-spec.js";
import type { CompositeDescription } from "../methods/composite/description.js";
import type { PartImportance } from "../results/tuned-method.js";
import type { TrainingAccounts, TrainingPart } from "./held-out/parts.js";

/** How often each account counts, by row, where a training part is resampled. */
export type Counts = ReadonlyMap<number, number>;

/** One of the things that the inner splits choose between. */
export interface Candidate {
  /** How signals enter; null where the method says so itself. */
  readonly shape: ShapeName | null;
  /** What a reference is to the fit: its values, or their places; null for another truth. */
  readonly target: "value" | "rank" | null;
  readonly penalty: number;
}

/** A composite in full, or a recipe. */
export type TunedForm = { readonly composite: CompositeDescription } | { readonly recipe: string };

/** A method with the weights or parameters that were found on a training part. */
export interface Fit {
  /** What was found, by name: weights that sum to one, or parameters. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** The method as it is handed over. */
  method(): TunedForm;
  readonly solver: string;
  readonly converged: boolean;
  /** How far a convex problem is from its optimum; null where nothing is proved. */
  readonly residual: number | null;
  readonly evaluations: number;
  readonly notes: readonly string[];
  /** Of a balance how much each part matters. */
  readonly balance?: readonly PartImportance[];
  /** Of a weighted mean its value before any rescaling; unknown where a part of it is. */
  readonly sums?: Float64Array | undefined;
}

/** A way to tune: what it chooses between, and how it fits one of these to a training part, which is all that it ever sees. */
export interface Tuner<Part extends TrainingAccounts = TrainingPart> {
  readonly candidates: readonly Candidate[];
  /** One fit a candidate; null where the part cannot bear it. `keys` name the streams of whatever is random. */
  fit(training: Part, candidates: readonly Candidate[], keys: readonly (number | string)[]): (Fit | null)[];
  /** The parameters where accounts count as often as said, by row; only where that is quick. */
  refit?(training: Part, candidate: Candidate): (counts: Counts) => Fit["parameters"] | null;
  /** Scores of a fit that order all accounts as its method does; what the inner splits measure. */
  order(fit: Fit): Float64Array;
  /** The scores of a fit for all accounts, as its method gives them. */
  score(fit: Fit): Float64Array;
}
