import { scrambledSobol } from "../stats/sobol/scrambled-sobol.js";

/** How large a design is, and its seed. */
export interface SobolDesignOptions {
  /** How many inputs of the model vary. */
  readonly dimensions: number;
  /** How many points each of the two base samples has; a power of two is balanced best. */
  readonly base: number;
  readonly seed: number;
}

/**
 * The base (dimensions + 2) points of the unit cube at which a model is evaluated for its Sobol' indices: the base sample A, the
 * independent one B, and for each input in turn A with that input's coordinate from B. The two samples are the halves of one
 * scrambled Sobol' sequence of twice as many coordinates; with over 64 inputs the last coordinates are random (`scrambledSobol`).
 * Points do not depend on each other: evaluate them in any order, anywhere, and give `sobolFromValues` the values in this order.
 *
 * Source: A. Saltelli and others (2010), Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181(2), table 2.
 */
export function sobolDesign({ dimensions, base, seed }: SobolDesignOptions): Float64Array[] {
  const both = scrambledSobol(base, 2 * dimensions, seed);
  const half = (second: number) =>
    Array.from({ length: base }, (_, row) => {
      const from = (2 * row + second) * dimensions;
      return both.slice(from, from + dimensions);
    });
  const [a, b] = [half(0), half(1)];
  const crossed = Array.from({ length: dimensions }, (_, input) =>
    a.map((point, row) => point.map((value, at) => (at === input ? b[row]![at]! : value))),
  );
  return [...a, ...b, ...crossed.flat()];
}
