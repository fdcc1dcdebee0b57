import { mean } from "../stats/mean.js";
import { quantile } from "../stats/quantile.js";
import { midPlaces } from "./mid-places.js";

/** Which accounts are reported, and how wide their intervals are. */
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
  const standings: VersionRanks[] = [];
  for (const scores of versions) standings.push(versionRanks(nominal, scores, rows));
  return uncertaintyOf(nominal, rows, standings, level);
}

/** What is kept of a version: how far it is from the nominal ranking, and the ranks of the reported accounts. */
export interface VersionRanks {
  readonly shift: number;
  readonly ranks: Float32Array;
}

/** The part of the work that a version can do by itself, anywhere. */
export function versionRanks(nominal: Float64Array, scores: Float64Array, rows: Uint32Array): VersionRanks {
  const places = midPlaces(scores);
  const ranks = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at++) ranks[at] = places[rows[at]!]!;
  return { shift: meanShift(nominal, places), ranks };
}

/** The rest: what many versions say together. */
export function uncertaintyOf(
  nominal: Float64Array,
  rows: Uint32Array,
  standings: readonly VersionRanks[],
  level = 0.9,
): RankUncertainty {
  const ranks = Array.from(rows, (_, at) => Float32Array.from(standings, (one) => one.ranks[at]!));
  const known = ranks.map((one) => Float64Array.from(one.filter((rank) => !Number.isNaN(rank))).sort());
  const quantiles = (probability: number) => Float64Array.from(known, (sorted) => quantile(sorted, probability));
  return {
    versions: standings.length,
    shifts: Float64Array.from(standings, ({ shift }) => shift),
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
  const shifts = new Float64Array(nominal.length);
  let known = 0;
  for (let row = 0; row < nominal.length; row++) {
    const shift = Math.abs(nominal[row]! - places[row]!);
    if (!Number.isNaN(shift)) shifts[known++] = shift;
  }
  return mean(shifts.subarray(0, known));
}

function allOf(nominal: Float64Array): Uint32Array {
  return Uint32Array.from(nominal, (_, row) => row);
}
