import { midPlaces } from "./mid-places.js";
import { meanShift } from "./rank-uncertainty.js";

/** What changes when a signal is left out. */
export interface WithoutSignal {
  /** The mean absolute rank shift of the accounts that have a score with and without the signal. */
  readonly meanRankShift: number;
  /** The objective without the signal; NaN where none was given. */
  readonly objective: number;
  /** The objective without the signal less that with it. */
  readonly change: number;
}

/**
 * What the ranking and the objective are without each signal in turn, its weight given to the others in proportion, in the order
 * of the weights. It is not what the signal is worth by itself: a signal whose like is left in is hardly missed. A weight of 0
 * changes nothing. NaN for a signal that has all the weight.
 *
 * Source: `remove_elements` of COINr, https://doi.org/10.21105/joss.04567
 */
export function leaveOneSignalOut(
  weights: Float64Array,
  score: (weights: Float64Array) => Float64Array,
  objective: (scores: Float64Array) => number = () => Number.NaN,
): WithoutSignal[] {
  const scores = score(weights);
  const nominal = midPlaces(scores);
  const before = objective(scores);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(weights, (weight, signal) => {
    if (weight === 0) return { meanRankShift: meanShift(nominal, nominal), objective: before, change: before - before };
    if (weight === total) return { meanRankShift: Number.NaN, objective: Number.NaN, change: Number.NaN };
    const without = score(weights.map((one, at) => (at === signal ? 0 : (one * total) / (total - weight))));
    const after = objective(without);
    return { meanRankShift: meanShift(nominal, midPlaces(without)), objective: after, change: after - before };
  });
}
