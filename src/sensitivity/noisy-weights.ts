/**
 * The weights, each times 1 + U(-1, 1) * amount and then all times what brings them back to their sum: `point` has one
 * coordinate of 0 .. 1 a weight, so that a design of the unit cube drives it, and its middle changes nothing. An amount of 0.25
 * stands for a quarter more or less. A weight of 0 stays 0; weights that sum to 0 are all given back as they are.
 *
 * Source: the weight noise of COINr's sensitivity analysis, https://doi.org/10.21105/joss.04567
 * @throws RangeError for an amount outside 0 .. 1, at which a weight could turn negative, and for too few coordinates.
 */
export function noisyWeights(weights: Float64Array, point: Float64Array, amount = 0.25): Float64Array {
  if (!(amount >= 0 && amount <= 1)) throw new RangeError(`amount of noise: ${amount}; expected 0 .. 1`);
  if (point.length < weights.length)
    throw new RangeError(`coordinates: ${point.length}; expected one a weight: ${weights.length}`);
  const noisy = weights.map((weight, at) => weight * (1 + (2 * point[at]! - 1) * amount));
  const [before, after] = [weights, noisy].map((all) => all.reduce((sum, weight) => sum + weight, 0)) as [
    number,
    number,
  ];
  return after === 0 ? weights.slice() : noisy.map((weight) => (weight * before) / after);
}

/**
 * The choice that a coordinate of 0 .. 1 stands for, all equally likely: how a design draws a normaliser, an aggregator or a window.
 * A coordinate of 1 is the last one.
 */
export function choiceAt<T>(choices: readonly [T, ...T[]], coordinate: number): T {
  return choices[Math.min(choices.length - 1, Math.floor(coordinate * choices.length))]!;
}
