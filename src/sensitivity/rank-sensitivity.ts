import { order } from "../stats/order.js";
import { cannotBeToldApart } from "./cannot-be-told-apart.js";
import { midPlaces } from "./mid-places.js";
import { type RankUncertainty, uncertaintyOf, type VersionRanks, versionRanks } from "./rank-uncertainty.js";
import { sobolDesign } from "./sobol-design.js";
import { type SobolIndices, sobolFromValues } from "./sobol-indices.js";

/** How many versions are scored, and which accounts are reported. */
export interface RankSensitivityOptions {
  /** What is uncertain, one name a coordinate: the noise of a weight, the normaliser, the window. */
  readonly inputs: readonly string[];
  /** Points of each base sample; (inputs + 2) times as many versions are scored. A power of two is balanced best. */
  readonly base: number;
  readonly seed: number;
  /** How many accounts, the nominally first ones, are reported on: 100 by default. */
  readonly top?: number;
  /** How sure the Sobol' intervals are, and in what share of the versions an order must be the same to be settled: 0.95. */
  readonly level?: number;
  readonly resamples?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How a ranking depends on what could have been chosen otherwise. */
export interface RankSensitivity {
  /** The Sobol' indices of the mean absolute rank shift, in the order of the inputs: which choice matters. */
  readonly indices: SobolIndices;
  /** The ranks of the first accounts over the versions of both base samples, from their 5 % to their 95 % quantile. */
  readonly ranks: RankUncertainty;
  /** Which of these accounts cannot be told apart, as rows. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Scores many versions of a method, one for each point of a Sobol' design, and says which uncertain choice moves the ranking and how
 * sure each account's rank is. `version` turns a point of the unit cube, a coordinate an input, into scores in the row order of
 * `nominal` (see `noisyWeights` and `choiceAt`). The shift is from the ranking by the nominal scores.
 *
 * Source: M. Saisana, A. Saltelli, S. Tarantola (2005), J. R. Statist. Soc. A 168(2), https://doi.org/10.1111/j.1467-985X.2005.00350.x
 */
export function rankSensitivity(
  nominal: Float64Array,
  version: (point: Float64Array) => Float64Array,
  options: RankSensitivityOptions,
): RankSensitivity {
  const places = midPlaces(nominal);
  const rows = firstRows(nominal, options.top ?? 100);
  const points = sobolDesign({ ...options, dimensions: options.inputs.length });
  const standings = points.map((point, done) => {
    options.onProgress?.(done, points.length);
    return versionRanks(places, version(point), rows);
  });
  options.onProgress?.(points.length, points.length);
  return sensitivityFrom(places, rows, standings, options);
}

/** The same from the standings of the versions at the points of the design, made anywhere; `nominal` has ranks, not scores. */
export function sensitivityFrom(
  nominal: Float64Array,
  rows: Uint32Array,
  standings: readonly VersionRanks[],
  { inputs, base, seed, level = 0.95, resamples = 1000 }: Omit<RankSensitivityOptions, "top" | "onProgress">,
): RankSensitivity {
  const shifts = Float64Array.from(standings, ({ shift }) => shift);
  const ranks = uncertaintyOf(nominal, rows, standings.slice(0, 2 * base));
  return {
    indices: sobolFromValues(shifts, { dimensions: inputs.length, base, seed, level, resamples }),
    ranks,
    groups: cannotBeToldApart(ranks, level),
  };
}

/** The rows of the accounts with the highest scores, in descending order, ties in the order of the rows; no row without a score. */
export function firstRows(scores: Float64Array, count: number): Uint32Array {
  return order(scores.map((score) => -score))
    .filter((row) => !Number.isNaN(scores[row]))
    .slice(0, count);
}
