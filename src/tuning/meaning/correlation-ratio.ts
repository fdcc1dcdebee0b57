import { comoment } from "../../stats/comoment.js";
import { correlation } from "../../stats/correlation.js";
import { mean } from "../../stats/mean.js";
import { explainedShare } from "./explained-share.js";
import { knownRows } from "./known-rows.js";
import { splineBasis } from "./spline-basis.js";

const mostGroups = 10;
const knots = [2, 3, 4, 6, 10];

/** How much of a score a signal alone tells. */
export interface CorrelationRatio {
  /** Accounts at which both are known. */
  readonly n: number;
  /** The squared correlation: what a straight line in the signal explains. */
  readonly linear: number;
  /** The correlation ratio V[E(y | x)] / V(y): what any smooth curve in the signal explains. */
  readonly curved: number;
  /** The knots of the curve, or the groups of equal values; 2 is a straight line. */
  readonly pieces: number;
}

/**
 * The importance of a signal x for a score y, 0 .. 1: the share of the score's variance that would vanish on average if the signal
 * were known. It is what a nominal weight is taken for and seldom is. With at most 10 distinct values of x, E(y | x) is the mean
 * of each group of equal ones; else a natural cubic spline of 2, 3, 4, 6 or 10 knots at quantiles, whichever generalised
 * cross-validation asks for. What so many coefficients would explain by chance is taken off (Kelley's adjustment), and a
 * negative rest is 0. `linear` has no such adjustment. Rows where either is unknown are left out; NaN for a constant column and
 * where there are not more rows than coefficients.
 *
 * Sources: P. Paruolo, M. Saisana, A. Saltelli (2013), Ratings and rankings: voodoo or science?, J. R. Statist. Soc. A 176(3),
 * https://doi.org/10.1111/j.1467-985X.2012.01059.x; T. L. Kelley (1935), An unbiased correlation ratio measure, PNAS 21(9).
 */
export function correlationRatio(signal: Float64Array, scores: Float64Array): CorrelationRatio {
  const [x, y] = knownRows([signal, scores]) as [Float64Array, Float64Array];
  const [meanX, meanY] = [mean(x), mean(y)];
  const n = x.length;
  const sorted = x.slice().sort();
  const constant = (values: Float64Array) => values.every((value) => value === values[0]);
  if (constant(x) || constant(y)) return { n, linear: Number.NaN, curved: Number.NaN, pieces: 0 };
  const r = correlation(comoment(x, meanX, y, meanY), comoment(x, meanX, x, meanX), comoment(y, meanY, y, meanY));
  const groups = distinct(sorted, mostGroups);
  const { share, coefficients, pieces } = groups ? ofGroups(x, y, groups) : ofSpline(x, y, sorted);
  const curved = n > coefficients ? Math.max(0, 1 - ((1 - share) * (n - 1)) / (n - coefficients)) : Number.NaN;
  return { n, linear: r * r, curved, pieces };
}

interface Fit {
  readonly share: number;
  readonly coefficients: number;
  readonly pieces: number;
}

function ofGroups(x: Float64Array, y: Float64Array, groups: readonly number[]): Fit {
  const indicators = groups.slice(1).map((group) => x.map((value) => Number(value === group)));
  return { ...explainedShare(indicators, y), pieces: groups.length };
}

function ofSpline(x: Float64Array, y: Float64Array, sorted: Float64Array): Fit {
  const fits: Fit[] = [];
  for (const pieces of knots) {
    const fit = { ...explainedShare(splineBasis(x, sorted, pieces), y), pieces };
    if (fits.length === 0 || fit.coefficients < x.length) fits.push(fit);
  }
  const criterion = ({ share, coefficients }: Fit) => (1 - share) / (1 - coefficients / x.length) ** 2;
  return fits.reduce((best, fit) => (criterion(fit) < criterion(best) ? fit : best));
}

function distinct(sorted: Float64Array, most: number): number[] | null {
  const found = new Set<number>();
  for (const value of sorted) if (found.add(value).size > most) return null;
  return [...found];
}
