import { quantile } from "../stats/quantile.js";

/**
 * The columns of a natural cubic spline of x, without the constant: x itself and one column for each inner knot; beyond the outer
 * knots it is a straight line. Knots lie at evenly spaced quantiles, from 5 % to 95 %, of ascending values with the range of x: of x
 * itself, or of its distinct values. Equal knots count once; two or fewer leave x alone. All is on a scale where x runs from 0 to 1.
 *
 * Source: T. Hastie, R. Tibshirani, J. Friedman (2009), The elements of statistical learning, section 5.2.1.
 */
export function splineBasis(x: Float64Array, sorted: Float64Array, knots: number): Float64Array[] {
  const [least, most] = [sorted[0]!, sorted[sorted.length - 1]!];
  const scaled = (value: number) => (value - least) / (most - least);
  const places = Array.from({ length: knots }, (_, i) => scaled(quantile(sorted, 0.05 + (0.9 * i) / (knots - 1))));
  const distinct = places.filter((place, i) => place !== places[i - 1]);
  const last = distinct.at(-1)!;
  const before = distinct.at(-2) ?? last;
  const ramp = (knot: number, value: number) =>
    (Math.max(0, value - knot) ** 3 - Math.max(0, value - last) ** 3) / (last - knot);
  const bend = (knot: number) => x.map((value) => ramp(knot, scaled(value)) - ramp(before, scaled(value)));
  return [x.map(scaled), ...distinct.slice(0, -2).map(bend)];
}
