import { percentile } from "../../methods/parts/percentile.js";
import { rankSensitivity } from "../../tuning/meaning/rank-sensitivity.js";
import { choiceAt, noisyWeights } from "../../tuning/meaning/weight-noise.js";
import type { Component } from "./components.js";
import type { Problem } from "./problem.js";

const base = 64;
const shown = 25;
const noise = 0.25;
// A geometric mean has no use for nothing at all.
const least = 0.01;

/** What moves the ranking of a weighted mean: each weight a quarter more or less, another normaliser, another aggregator. */
export function sensitivity(
  { seed, accounts }: Problem,
  components: readonly Component[],
  weights: Float64Array,
  scores: Float64Array,
) {
  const inputs = [...components.map(({ name }) => `weight of ${name}`), "normaliser", "aggregator"];
  const scaled = components.map(({ values }) => inRange(values));
  const places = components.map(({ values }) => percentile(values));
  // A column brought to 0 .. 1 weighs as much as before when its weight takes its range.
  const effective = weights.map((weight, i) => weight * scaled[i]!.range);
  const version = (point: Float64Array) => {
    const tried = noisyWeights(effective, point, noise);
    const own = choiceAt([scaled.map(({ values }) => values), places], point[components.length]!);
    const geometric = choiceAt([false, true], point[components.length + 1]!);
    return weightedSum(
      geometric ? own.map((column) => column.map((value) => Math.log(Math.max(least, value)))) : own,
      tried,
    );
  };
  const { indices, ranks, groups } = rankSensitivity(scores, version, {
    inputs,
    base,
    seed,
    top: shown,
    resamples: 500,
  });
  return {
    versions: ranks.versions,
    inputs: inputs.map((name, i) => ({ name, first: numbers(indices.first[i]!), total: numbers(indices.total[i]!) })),
    ranks: [...ranks.rows].map((row, i) => ({
      account: accounts[row]!,
      rank: ranks.nominal[i]!,
      ...{ median: known(ranks.median[i]!), low: known(ranks.low[i]!), high: known(ranks.high[i]!) },
    })),
    groups: groups.map((rows) => rows.map((row) => accounts[row]!)),
  };
}

/** The weighted sum of columns by row. */
export function weightedSum(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sums = new Float64Array(columns[0]!.length);
  columns.forEach((column, j) => {
    const weight = weights[j]!;
    if (weight !== 0) for (let row = 0; row < sums.length; row++) sums[row]! += weight * column[row]!;
  });
  return sums;
}

function inRange(values: Float64Array): { values: Float64Array; range: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high > low ? high - low : 0;
  return { values: values.map((value) => (range > 0 ? (value - low) / range : value - low)), range };
}

function numbers({ estimate, low, high }: { estimate: number; low: number; high: number }) {
  return { estimate: known(estimate), low: known(low), high: known(high) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
