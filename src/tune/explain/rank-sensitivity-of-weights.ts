import type { CompositeDescription } from "../../methods/composite/description.js";
import { percentile } from "../../methods/parts/percentile.js";
import { choiceAt, noisyWeights } from "../../sensitivity/noisy-weights.js";
import type { TuneProblem } from "../problem.js";
import { componentsOf } from "./components.js";
import { uncertainRanks } from "./uncertain-ranks.js";
import { windowInput, windowTables } from "./window-tables.js";

const noise = 0.25;
// A geometric mean has no use for nothing at all.
const least = 0.01;

/**
 * What moves the ranking of a weighted mean: each weight a quarter more or less, another normaliser, another aggregator, and where
 * the dataset has them its signals in another window.
 */
export function rankSensitivityOfWeights(
  problem: TuneProblem,
  composite: CompositeDescription,
  weights: Float64Array,
  scores: Float64Array,
) {
  const columnsOf = (table: TuneProblem) => componentsOf(table, composite)!.map(({ values }) => values);
  const windows = windowTables(problem, scores, (table) => weightedSum(columnsOf(table), weights));
  const versions = windows.map(({ table }) => {
    const columns = columnsOf(table);
    return { scaled: columns.map(inRange), places: columns.map(percentile) };
  });
  const [{ scaled }] = versions as [(typeof versions)[number]];
  // A column brought to 0 .. 1 weighs as much as before when its weight takes its range.
  const effective = weights.map((weight, i) => weight * scaled[i]!.range);
  const names = componentsOf(problem, composite)!.map(({ name }) => name);
  const inputs = [
    ...names.map((name) => ({ name: `weight of ${name}`, over: "a quarter more or less" })),
    { name: "normaliser", over: "range, percentile" },
    { name: "aggregator", over: "arithmetic, geometric" },
    ...windowInput(windows),
  ];
  return uncertainRanks(problem, scores, inputs, (point) => {
    const tried = noisyWeights(effective, point, noise);
    const [normaliser, aggregator, window] = point.subarray(names.length);
    const columns = versions[choiceAt(indicesOf(versions), window ?? 0)]!;
    const own = choiceAt([columns.scaled.map(({ values }) => values), columns.places], normaliser!);
    const geometric = choiceAt([false, true], aggregator!);
    return weightedSum(
      geometric ? own.map((column) => column.map((value) => Math.log(Math.max(least, value)))) : own,
      tried,
    );
  });
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

function indicesOf(all: readonly unknown[]): [number, ...number[]] {
  return [...all.keys()] as [number, ...number[]];
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
