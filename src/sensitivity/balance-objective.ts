import { comoment } from "../stats/comoment.js";
import { correlation } from "../stats/correlation.js";
import { mean } from "../stats/mean.js";

/**
 * How far the signals' importance is from a target: log(mean((target_i - r_i / sum r)^2)), r_i the correlation of signal i with the
 * score; lower is better, -Infinity where the importance is exactly as wanted. It takes any score of the rows that the signals have,
 * so that methods that are not linear can be tuned to it. Targets are scaled to sum to 1; equal ones by default. A correlation is
 * over the rows where the signal and the score are known; NaN where one of them is undefined or the correlations do not sum to more than 0.
 *
 * Source: W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele (2017), Weights and importance in composite indicators, Ecological
 * Indicators 80, https://doi.org/10.1016/j.ecolind.2017.03.056
 * @throws RangeError when there are not as many targets as signals, or one is negative or all are 0.
 */
export function balanceObjective(
  signals: readonly Float64Array[],
  target?: Float64Array,
): (scores: Float64Array) => number {
  const wanted = importanceTarget(signals.length, target);
  return (scores) =>
    imbalance(
      Float64Array.from(signals, (signal) => pearsonOfKnown(signal, scores)),
      wanted,
    );
}

/** The objective from correlations and a target that sums to 1. */
export function imbalance(correlations: Float64Array, target: Float64Array): number {
  const total = correlations.reduce((sum, r) => sum + r, 0);
  if (!(total > 0)) return Number.NaN;
  return Math.log(mean(correlations.map((r, at) => (target[at]! - r / total) ** 2)));
}

/** The wanted importance of so many signals, scaled to sum to 1; equal without a target. */
export function importanceTarget(signals: number, stated?: Float64Array): Float64Array {
  const target = stated ?? new Float64Array(signals).fill(1);
  if (target.length !== signals) throw new RangeError(`targets: ${target.length}; expected one a signal: ${signals}`);
  const total = target.reduce((sum, one) => sum + one, 0);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY && target.every((one) => one >= 0)))
    throw new RangeError(`targets: ${target.join(", ")}; expected numbers of at least 0, not all 0`);
  return target.map((one) => one / total);
}

function pearsonOfKnown(signal: Float64Array, scores: Float64Array): number {
  const known = (_: number, row: number) => Number.isFinite(signal[row]) && Number.isFinite(scores[row]);
  const [x, y] = [signal.filter(known), scores.filter(known)];
  if (x.every((value) => value === x[0]) || y.every((value) => value === y[0])) return Number.NaN;
  const [meanX, meanY] = [mean(x), mean(y)];
  return correlation(comoment(x, meanX, y, meanY), comoment(x, meanX, x, meanX), comoment(y, meanY, y, meanY));
}
