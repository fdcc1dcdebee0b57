import { comoment } from "../stats/comoment.js";
import { correlation } from "../stats/correlation.js";
import type { Interval } from "../stats/interval.js";
import { mean } from "../stats/mean.js";
import { normalQuantile } from "../stats/normal-quantile.js";
import { standardDeviation } from "../stats/standard-deviation.js";
import { explainedShare } from "./explained-share.js";
import { knownRows } from "./known-rows.js";
import { splineBasis } from "./spline-basis.js";

const mostGroups = 10;
const knots = [2, 3, 4, 6, 10];

/** How much of a score a signal alone tells; `low` and `high` are for `curved`. */
export interface CorrelationRatio extends Interval {
  /** Accounts at which both are known. */
  readonly n: number;
  /** The squared correlation: what a straight line in the signal explains. */
  readonly linear: number;
  /** The correlation ratio V[E(y | x)] / V(y): what any smooth curve in the signal explains. */
  readonly curved: number;
  /** The knots of the curve, or the groups of equal values; 2 is a straight line. */
  readonly pieces: number;
  /** The standard error of `curved` over accounts that might have been drawn instead. */
  readonly standardError: number;
}

/**
 * The importance of a signal x for a score y, 0 .. 1: the share of the score's variance that would vanish on average if the signal
 * were known. It is what a nominal weight is taken for and seldom is. With at most 10 distinct values of x, E(y | x) is the mean
 * of each group of equal ones; else a natural cubic spline of 2, 3, 4, 6 or 10 knots, at quantiles of all or of the distinct
 * values, whichever generalised cross-validation asks for. What so many coefficients would explain by chance is taken off (Kelley's
 * adjustment), and a negative rest is 0. `linear` has no such adjustment. The interval is the normal one, within 0 .. 1; near 0, where
 * the share cannot vary much to either side, it is too narrow. Rows where either is unknown are left out; NaN for a constant
 * column and where there are not more rows than coefficients.
 *
 * Sources: P. Paruolo, M. Saisana, A. Saltelli (2013), Ratings and rankings: voodoo or science?, J. R. Statist. Soc. A 176(3),
 * https://doi.org/10.1111/j.1467-985X.2012.01059.x; T. L. Kelley (1935), An unbiased correlation ratio measure, PNAS 21(9).
 * @example
 * import { correlationRatio, openDataset, score } from "cloutlab";
 *
 * const scores = await score(await openDataset("creators"), ["followers", "twitter-impact"]);
 * const [followers, impact] = [...scores.columns.values()];
 * const { curved, low, high } = correlationRatio(followers!, impact!);
 */
export function correlationRatio(signal: Float64Array, scores: Float64Array, level = 0.95): CorrelationRatio {
  const [x, y] = knownRows([signal, scores]) as [Float64Array, Float64Array];
  const [meanX, meanY] = [mean(x), mean(y)];
  const n = x.length;
  const sorted = x.slice().sort();
  const constant = (values: Float64Array) => values.every((value) => value === values[0]);
  if (constant(x) || constant(y)) return { n, linear: Number.NaN, pieces: 0, ...spread(Number.NaN, Number.NaN, level) };
  const r = correlation(comoment(x, meanX, y, meanY), comoment(x, meanX, x, meanX), comoment(y, meanY, y, meanY));
  const groups = distinct(sorted, mostGroups);
  const fit = groups ? ofGroups(x, y, groups) : ofSpline(x, y, sorted);
  const free = n - fit.coefficients;
  const curved = free > 0 ? Math.max(0, 1 - ((1 - fit.share) * (n - 1)) / free) : Number.NaN;
  const error = free > 0 ? standardErrorOf(fit, y, meanY) : Number.NaN;
  return { n, linear: r * r, pieces: fit.pieces, ...spread(curved, error, level) };
}

function spread(curved: number, standardError: number, level: number) {
  const reach = normalQuantile((1 + level) / 2) * standardError;
  return { curved, standardError, low: Math.max(0, curved - reach), high: Math.min(1, curved + reach) };
}

// The unexplained share is a ratio of means, of squared residuals and squared deviations. The fitted curve being the one with the
// least residuals, a row that is added moves it only through these two.
function standardErrorOf({ share, residuals }: Fit, y: Float64Array, meanY: number): number {
  const n = y.length;
  const deviations = y.map((value) => (value - meanY) ** 2);
  const variance = mean(deviations);
  const influence = residuals.map((left, row) => (left ** 2 - (1 - share) * deviations[row]!) / variance);
  return standardDeviation(influence) / Math.sqrt(n);
}

interface Fit {
  readonly share: number;
  readonly coefficients: number;
  readonly pieces: number;
  readonly residuals: Float64Array;
}

function ofGroups(x: Float64Array, y: Float64Array, groups: readonly number[]): Fit {
  const indicators = groups.slice(1).map((group) => x.map((value) => Number(value === group)));
  return { ...explainedShare(indicators, y), pieces: groups.length };
}

function ofSpline(x: Float64Array, y: Float64Array, sorted: Float64Array): Fit {
  const fits: Fit[] = [];
  // Where most accounts are tied at zero, all quantiles of the column may be.
  const distinctValues = sorted.filter((value, i) => value !== sorted[i - 1]);
  for (const values of distinctValues.length < sorted.length ? [sorted, distinctValues] : [sorted]) {
    for (const pieces of knots) {
      const basis = splineBasis(x, values, pieces);
      const fit = { ...explainedShare(basis, y), pieces: basis.length + 1 };
      if (fits.length === 0 || fit.coefficients < x.length) fits.push(fit);
    }
  }
  const criterion = ({ share, coefficients }: Fit) => (1 - share) / (1 - coefficients / x.length) ** 2;
  return fits.reduce((best, fit) => (criterion(fit) < criterion(best) ? fit : best));
}

function distinct(sorted: Float64Array, most: number): number[] | null {
  const found = new Set<number>();
  for (const value of sorted) if (found.add(value).size > most) return null;
  return [...found];
}
