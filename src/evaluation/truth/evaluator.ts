import type { Random } from "../../random.js";
import type { Ceiling } from "../../results/evaluation.js";
import type { CalibrationCurve, JudgedRanking, LabelRanks, TopShare } from "../../results/evaluation-views.js";
import type { DyadicSpread } from "../../stats/dyadic-spread.js";
import type { Warning } from "./warning.js";

/** A measure of one method for a topic, or for all of them with `topic` null. NaN where it is undefined. */
export interface Reading {
  readonly topic: string | null;
  readonly n: number;
  readonly estimate: number;
}

/** One method evaluated by one measure, ready to be evaluated again on resamples. */
export interface MethodEvaluator {
  /** The overall reading last. */
  readonly readings: readonly Reading[];
  /** The measure where unit i is there `counts[i]` times; NaN where that leaves nothing to measure. */
  resampled(counts: Int32Array): number;
}

/** What evaluates methods against a truth, over the accounts that all of them scored. */
export interface Evaluator {
  readonly unit: "accounts" | "topics";
  /** How many units can be drawn. */
  readonly units: number;
  /** Whether it has something of any scored account to say; true unless it says otherwise. */
  readonly knowsAnyone?: boolean;
  readonly warnings: readonly Warning[];
  /** Every method by the measure with this number, in the order of the methods. */
  methodEvaluators(measure: number): readonly MethodEvaluator[];
  /**
   * The spread that resamples should have, where it is known better than from the resamples themselves: of the measure with
   * this number of method a, or of its difference between the methods a and b.
   */
  spread?(measure: number, a: number, b: number | null): DyadicSpread;
  /**
   * A draw of the difference between two methods if it did not matter which is which, by the measure with this number;
   * and, without a stream, what was observed on the same scale.
   */
  permuted(measure: number, a: number, b: number): (stream?: Random) => number;
  /** What this kind of truth tells beside the measures. */
  views?(level: number): Partial<EvaluatorViews>;
}

/** What only some kinds of truth tell. */
export interface EvaluatorViews {
  readonly ceiling: Ceiling | null;
  readonly judgedRanking: JudgedRanking | null;
  readonly calibration: readonly CalibrationCurve[];
  readonly labelRanks: readonly LabelRanks[];
  readonly topShares: readonly TopShare[];
}
