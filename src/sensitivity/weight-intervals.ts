import { random } from "../random.js";
import type { Interval } from "../stats/interval.js";
import { percentileInterval } from "../stats/percentile-interval.js";
import { standardDeviation } from "../stats/standard-deviation.js";

/** How many resamples of how many units are drawn. */
export interface WeightIntervalOptions {
  /** How many units, mostly accounts, are drawn from. */
  readonly units: number;
  readonly resamples: number;
  readonly seed: number;
  /** 0.95 by default. */
  readonly level?: number;
}

/** How sure a fitted weight is. */
export interface WeightInterval extends Interval {
  readonly standardError: number;
  /** The share of the resamples in which the weight is exactly 0: a bound that holds it there. */
  readonly zero: number;
}

/**
 * The bootstrap interval of each weight of a fit: `fitWeights` gets how often each unit was drawn (they sum to `units`) and gives the
 * weights fitted to that; of judgements it should count one as often as its two accounts were drawn on average. Where a resample
 * leaves a weight without a value its interval is NaN: a failed fit is not passed over. Weights at a bound have intervals that
 * begin there. Empty without resamples.
 *
 * Source: B. Efron, R. J. Tibshirani (1993), An introduction to the bootstrap, chapter 13.
 */
export function weightIntervals(
  fitWeights: (counts: Int32Array) => Float64Array,
  options: WeightIntervalOptions,
): WeightInterval[] {
  const fitted = Array.from({ length: options.resamples }, (_, resample) => fitWeights(drawUnits(options, resample)));
  return intervalsOfWeights(fitted, options.level);
}

/** How often each unit is drawn in a resample, which no other resample changes: fits can be made in any order, anywhere. */
export function drawUnits(
  { units, seed }: Pick<WeightIntervalOptions, "units" | "seed">,
  resample: number,
): Int32Array {
  const stream = random(seed, "weights", resample);
  const counts = new Int32Array(units);
  for (let i = 0; i < units; i++) counts[stream.integer(units)]!++;
  return counts;
}

/** The intervals from the weights fitted to each resample. */
export function intervalsOfWeights(fitted: readonly Float64Array[], level = 0.95): WeightInterval[] {
  return Array.from(fitted[0] ?? [], (_, weight) => {
    const replicates = Float64Array.from(fitted, (weights) => weights[weight]!);
    return {
      ...percentileInterval(replicates, level),
      standardError: standardDeviation(replicates),
      zero: replicates.filter((one) => one === 0).length / replicates.length,
    };
  });
}
