import type { Verdict } from "./evaluation.js";
import type { ParameterSensitivity, SignalSensitivity } from "./parameter-sensitivity.js";
import type { TradeOffs } from "./trade-offs.js";
import type { WeightSensitivity } from "./weight-sensitivity.js";

/** A figure on accounts that tuning had not seen: its mean over the splits. An undefined number is null, never 0. */
export interface HeldOutFigure {
  readonly measure: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The standard deviation over the splits. */
  readonly deviation: number | null;
  /** The standard error that the interval rests on. */
  readonly error: number | null;
  /** In how many of them it is defined. */
  readonly splits: number;
}

/** How right a method is on what was held out, by one measure. */
export interface TuneStanding extends HeldOutFigure {
  readonly method: string;
  readonly is: "tuned" | "untuned" | "method" | "baseline";
}

/**
 * Whether a tuned method is better than another one, on the same held-out parts: than each that it is set against, and of the tuned methods of
 * several blocks with the same truth and splits, each two of them once.
 */
export interface TuneComparison {
  readonly a: string;
  readonly b: string;
  readonly measure: string;
  /** The measure of a less that of b, the mean over the splits. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** Holm's, over what a is set against by this measure; of tuned methods over all pairs of them. */
  readonly adjustedP: number | null;
  /** What a is to b. */
  readonly verdict: Verdict;
}

/** A weight or parameter that was tuned. */
export interface TunedParameter {
  readonly name: string;
  /** The signal that it is the weight of, where it is one's. */
  readonly signal: string | null;
  readonly value: number | string;
  /** What it is without tuning; null for a method that there was not. */
  readonly untuned: number | string | null;
  /** Over resamples of accounts; null where none were drawn, and for a choice. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What could have been chosen, and how it did on the inner splits of the whole truth. */
export interface TunedChoice {
  readonly shape: string | null;
  readonly target: string | null;
  readonly penalty: number;
  readonly inner: number | null;
  /** In how many of the reported splits it was chosen. */
  readonly chosenIn: number;
}

/** How much a part of a balanced composite matters. */
export interface PartImportance {
  readonly name: string;
  /** The share that was wanted. */
  readonly target: number;
  /** The share that it has: of the correlations with the score, all parts together being one. */
  readonly importance: number;
  readonly correlation: number;
}

/** An estimate with its interval. */
export interface Estimated {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Something that could have been chosen otherwise, and how much the ranking hangs on it. */
export interface UncertainInput {
  readonly name: string;
  /** What it varies over, in words. */
  readonly over: string;
  /** The Sobol' indices of the mean rank shift: by itself, and with all that it does together with others. */
  readonly first: Estimated;
  readonly total: Estimated;
}

/** What the weights or parameters of a tuned method mean. */
export interface TunedSensitivity {
  /** Of a weighted mean of signals a row a signal: all parts that it has in the composite together. Empty for other methods. */
  readonly weights: readonly WeightSensitivity[];
  /** What was searched; empty where weights were computed. */
  readonly parameters: readonly ParameterSensitivity[];
  /** What a method that is no weighted mean makes of its signals; empty for one that is. */
  readonly signals: readonly SignalSensitivity[];
  /** What of all this cannot be said here, and why. */
  readonly notes: readonly string[];
  /** How much worse an objective may be and still lie in the flat region: one standard error of the held-out figure. */
  readonly within: number;
  /** How many versions of the method the ranks below are over. */
  readonly versions: number;
  /** Of the mean rank shift when weights or parameters, normaliser, aggregator and window vary: what share of its variance each has. */
  readonly inputs: readonly UncertainInput[];
  /** The first accounts, with their ranks over the versions. */
  readonly ranks: readonly {
    readonly account: string;
    readonly rank: number;
    readonly median: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Which of these cannot be told apart. */
  readonly groups: readonly (readonly string[])[];
}

/** A tuned method, with what is known of it. */
export interface TunedMethod {
  /** As its block is called. */
  readonly name: string;
  /** What was tuned. */
  readonly of: string;
  /** The measure that it was tuned to; of a balance the one that it is reported by, "" without a truth. */
  readonly objective: string;
  readonly solver: string;
  /** Whether the solver met its own criterion. */
  readonly converged: boolean;
  /** How far a convex problem is from its optimum (Karush-Kuhn-Tucker); null where nothing is proved. */
  readonly residual: number | null;
  readonly evaluations: number;
  /** The shape, target and penalty of the method that is handed over. */
  readonly chosen: TunedChoice;
  /** All that could have been chosen, with it. */
  readonly choices: readonly TunedChoice[];
  readonly parameters: readonly TunedParameter[];
  /** What it is worth on accounts that the tuning never saw. */
  readonly heldOut: HeldOutFigure;
  /** The mean over the same splits, on what each was tuned on. */
  readonly inSample: number | null;
  /** By how much the figure on what was tuned on is better than on what was not. */
  readonly optimism: number | null;
  /** On everything, of the method that is handed over. */
  readonly inSampleOfWhole: number | null;
  /** How much each part matters, where it was tuned to a balance; else null. */
  readonly balance: readonly PartImportance[] | null;
  /** Null where nothing can be said of it. */
  readonly meaning: TunedSensitivity | null;
  /** What several objectives cost each other on held-out accounts; null for a single one. */
  readonly front: TradeOffs | null;
  /** The file in the run folder that the method is in. */
  readonly file: string;
  readonly notes: readonly string[];
}

/** What tuning found: plain data, the same that `--json` prints. */
export interface TuneResult {
  readonly version: 1;
  readonly experiment: string;
  readonly question: string;
  readonly runId: string;
  readonly command: string;
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly dataset: { readonly name: string; readonly title: string; readonly hash: string; readonly accounts: number };
  /** The confidence level of all intervals, such as 0.95. */
  readonly level: number;
  /** The largest difference that does not matter; null where none was named. */
  readonly margin: number | null;
  readonly splits: TuneSplits;
  /** An entry a `tune:` block. */
  readonly tuned: readonly TunedMethod[];
  /** The tuned methods and those that they are set against, by each measure. */
  readonly standings: readonly TuneStanding[];
  readonly comparisons: readonly TuneComparison[];
  readonly warnings: readonly string[];
}

/** How what was reported was kept apart from what was tuned on. */
export interface TuneSplits {
  readonly truth: string;
  readonly by: "account" | "topic" | "time";
  readonly heldOut: number;
  readonly repeats: number;
  readonly inner: number;
  /** Of a split, on average. */
  readonly trainingAccounts: number;
  readonly heldOutAccounts: number;
  /** Judgements with an end on either side, which are in neither part. */
  readonly dropped: number;
}

/** Where a tuning is, and what it found. */
export interface TuneOutcome {
  /** The run folder; of a dry run the one that would be made. */
  readonly folder: string;
  /** Whether it was tuned now, was there already, or would be tuned. */
  readonly status: "made" | "unchanged" | "dry run";
  /** Null for a dry run of something new. */
  readonly result: TuneResult | null;
}
