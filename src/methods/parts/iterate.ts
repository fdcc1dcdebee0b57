import type { Solution } from "../../method.js";

/** Reads the current values and writes all of the next ones. */
export type IterationStep = (current: Float64Array, next: Float64Array) => void;

/** When an iteration stops. */
export interface IterationLimits {
  readonly tolerance: number;
  readonly iterations: number;
}

/**
 * Repeats a step until it changes little. The residual is the sum of the changes over the sum of the values, 0 when all of
 * them are 0.
 */
export function iterate(
  start: Float64Array,
  step: IterationStep,
  { tolerance, iterations }: IterationLimits,
): Solution {
  let [scores, next]: [Float64Array, Float64Array] = [start, new Float64Array(start.length)];
  let residual = start.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  let done = 0;
  for (; residual > tolerance && done < iterations; done++) {
    step(scores, next);
    residual = change(scores, next);
    [scores, next] = [next, scores];
  }
  return { scores, iterations: done, residual, tolerance };
}

/** By how much a step changed the values: the sum of the changes over the sum of the values. */
export function change(before: Float64Array, after: Float64Array): number {
  let [changes, sum] = [0, 0];
  for (let row = 0; row < after.length; row++) {
    changes += Math.abs(after[row]! - before[row]!);
    sum += Math.abs(after[row]!);
  }
  return sum > 0 ? changes / sum : changes;
}
