import { mean } from "../../stats/mean.js";
import { quantile } from "../../stats/quantile.js";
import { midPlaces } from "./mid-places.js";

export interface RankUncertaintyOptions {
  /** The rows of the accounts to report on; all by default. Each takes four bytes a version. */
  readonly rows?: Uint32Array;
  /** The share of versions between `low` and `high`: 0.9 by default, from the 5 % to the 95 % quantile. */
  readonly level?: number;
}

/** Where accounts stand when what could have been chosen otherwise is. Columns have one entry a reported account. */
export interface RankUncertainty {
  readonly versions: number;
  /** The mean absolute rank shift of each version from the nominal ranking. */
  readonly shifts: Float64Array;
  readonly rows: Uint32Array;
  readonly nominal: Float64Array;
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** In how many versions the account has a rank. */
  readonly ranked: Uint32Array;
  /** For each reported account its rank in each version; NaN where it has none. */
  readonly ranks: readonly Float32Array[];
}

/**
 * The ranks of accounts over many versions of a method: `nominal` has their ranks in the version that is published (mid-ranks,
 * 1 the highest, as `midPlaces` gives), `versions` the scores in each of the others. Versions are read once, one at a time, so
 * they can be made on the way. Ties share the mean of their places. An account without a score in a version has no rank in it and
 * is left out of that version's shift; the other accounts are ranked among themselves. A version in which nobody has a score
 * has a shift of NaN, and so do the median and the interval of an account that never has one.
 *
 * Source: M. Saisana, A. Saltelli, S. Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the quality
 * assessment of composite indicators, J. R. Statist. Soc. A 168(2), https://doi.org/10.1111/j.1467-985X.2005.00350.x
 * @throws RangeError when a version has another number of accounts.
 */
export function rankUncertainty(
  nominal: Float64Array,
  versions: Iterable<Float64Array>,
  { rows = allOf(nominal), level = 0.9 }: RankUncertaintyOptions = {},
): RankUncertainty {
  const shifts: number[] = [];
  const byVersion: Float32Array[] = [];
  for (const scores of versions) {
    const places = midPlaces(scores);
    shifts.push(meanShift(nominal, places));
    byVersion.push(Float32Array.from(rows, (row) => places[row]!));
  }
  const ranks = Array.from(rows, (_, at) => Float32Array.from(byVersion, (places) => places[at]!));
  const known = ranks.map((one) => Float64Array.from(one.filter((rank) => !Number.isNaN(rank))).sort());
  const quantiles = (probability: number) => Float64Array.from(known, (sorted) => quantile(sorted, probability));
  return {
    versions: byVersion.length,
    shifts: Float64Array.from(shifts),
    rows,
    nominal: Float64Array.from(rows, (row) => nominal[row]!),
    median: quantiles(0.5),
    low: quantiles((1 - level) / 2),
    high: quantiles((1 + level) / 2),
    ranked: Uint32Array.from(known, (sorted) => sorted.length),
    ranks,
  };
}

/**
 * The mean absolute difference of two rankings' ranks over the rows that both rank; NaN where there are none.
 * @throws RangeError when the lengths differ.
 */
export function meanShift(nominal: Float64Array, places: Float64Array): number {
  if (nominal.length !== places.length)
    throw new RangeError(`accounts of a version: ${places.length}; expected ${nominal.length}`);
  return mean(nominal.map((rank, row) => Math.abs(rank - places[row]!)).filter((shift) => !Number.isNaN(shift)));
}

function allOf(nominal: Float64Array): Uint32Array {
  return Uint32Array.from(nominal, (_, row) => row);
}
