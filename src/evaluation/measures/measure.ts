import type { RecipeParameter, Settings } from "../../stats/statistic.js";
import type { GradedRanking } from "./graded-ranking.js";
import type { JudgedScores, Weighed } from "./judged-scores.js";

/** How right a method is, in one number: a plain object with a function for each kind of truth that it takes. */
export interface Measure {
  readonly name: string;
  readonly label: string;
  /** One sentence. */
  readonly about: string;
  /** A paper or URL. */
  readonly source: string;
  /** The smallest and the largest value it can have. */
  readonly range: readonly [number, number];
  readonly better: "higher" | "lower";
  readonly parameters: Readonly<Record<string, RecipeParameter>>;
  /** Whether its recipe ends in `@k`, the number of first places it looks at; without the key it never does. */
  readonly cutoff?: "needed" | "possible";
  /**
   * Of a measure of judgements that looks at the differences of scores alone, and at no probability: which it is, the share of the
   * differences that are right or the area under their ROC curve, so that it can be computed where it is asked for by the thousand.
   */
  readonly ofDifferences?: "share" | "area";
  /** Against judgements of pairs. */
  judgements?(judged: JudgedScores): Weighed;
  /** Against the grades of one topic. */
  grades?(ranking: GradedRanking, settings: Settings): number;
  /** Against two classes: the scores and which of them belong to the class that should be above. NaN with one class only. */
  labels?(scores: Float64Array, positive: Uint8Array): number;
  /** Against a reference value for each account. */
  reference?(reference: Float64Array, scores: Float64Array, settings: Settings): number;
}
