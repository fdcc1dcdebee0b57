import type { WeightSensitivity } from "../results/weight-sensitivity.js";
import { intervalOrNull } from "../stats/interval-or-null.js";
import { numberOrNull } from "../stats/number-or-null.js";
import type { CorrelationRatio } from "./correlation-ratio.js";
import type { FlatRegion } from "./flat-region.js";
import type { WithoutSignal } from "./leave-one-signal-out.js";
import type { ShapleyVariance } from "./shapley-variance.js";
import type { WeightInterval } from "./weight-intervals.js";

/** What is known of the weights; each has one entry a signal. */
export interface KnownOfWeights {
  readonly intervals?: readonly WeightInterval[];
  readonly flat?: FlatRegion;
  readonly ratios?: readonly CorrelationRatio[];
  readonly shapley?: ShapleyVariance;
  readonly without?: readonly WithoutSignal[];
}

/** Everything that is known of each weight, side by side, in the order of the signals. */
export function sensitivityOfWeights(
  signals: readonly string[],
  weights: Float64Array,
  known: KnownOfWeights,
): WeightSensitivity[] {
  const { intervals, flat, ratios, shapley, without } = known;
  return signals.map((signal, at) => ({
    signal,
    weight: weights[at]!,
    interval: intervalOrNull(intervals?.[at]?.low, intervals?.[at]?.high),
    flat: intervalOrNull(flat?.low[at], flat?.high[at]),
    linear: numberOrNull(ratios?.[at]?.linear),
    curved: numberOrNull(ratios?.[at]?.curved),
    curvedInterval: intervalOrNull(ratios?.[at]?.low, ratios?.[at]?.high),
    shapley: numberOrNull(shapley?.shares[at]),
    shapleyInterval: intervalOrNull(shapley?.low[at], shapley?.high[at]),
    rankShiftWithout: numberOrNull(without?.[at]?.meanRankShift),
    changeWithout: numberOrNull(without?.[at]?.change),
  }));
}
