import type { CompositeDescription } from "../../methods/composite/description.js";
import type { TunedSensitivity } from "../../results/tuned-sensitivity.js";
import type { WeightSensitivity } from "../../results/weight-sensitivity.js";
import { correlationRatio } from "../../sensitivity/correlation-ratio.js";
import { flatRegion } from "../../sensitivity/flat-region.js";
import { leaveOneSignalOut } from "../../sensitivity/leave-one-signal-out.js";
import { sensitivityOfWeights } from "../../sensitivity/sensitivity-of-weights.js";
import { shapleyVariance } from "../../sensitivity/shapley-variance.js";
import { intervalsOfWeights } from "../../sensitivity/weight-intervals.js";
import { isSearched } from "../tuners/tuner-of.js";
import type { Component } from "./components.js";
import { gaugeOf } from "./gauge.js";
import { rankSensitivityOfWeights, weightedSum } from "./rank-sensitivity-of-weights.js";
import { intervalNotes } from "./sensitivity-notes.js";
import type { TunedFacts } from "./tuned-facts.js";
import { windowNotes } from "./window-tables.js";

/** What the weights of a composite that is a weighted mean mean, a row a component, and what moves its ranking. */
export function sensitivityOfWeightedMean(
  tuned: TunedFacts,
  composite: CompositeDescription,
  components: readonly Component[],
): TunedSensitivity {
  const { problem, within } = tuned;
  const weights = Float64Array.from(components, ({ weight }) => weight);
  const scores = weightedSum(
    components.map(({ values }) => values),
    weights,
  );
  const ranking = rankSensitivityOfWeights(problem, composite, weights, scores);
  const shares = isSearched(problem) ? inShares(tuned, composite) : tuned;
  return {
    weights: weightSensitivities(shares, components, weights, scores),
    parameters: [],
    signals: [],
    within,
    ...ranking,
    notes: [...intervalNotes(tuned), ...windowNotes(ranking.inputs, problem)],
  };
}

// The weights of groups are searched within bounds of their own: what each resample gave is brought to a sum of one.
function inShares(tuned: TunedFacts, { parts }: CompositeDescription): TunedFacts {
  const outermost = Object.keys(tuned.parameters).map((name) => Object.hasOwn(parts, name));
  const resamples = tuned.resamples.map((values) => {
    const total = values.reduce<number>((sum, value, i) => sum + (outermost[i] ? (value ?? Number.NaN) : 0), 0);
    return values.map((value, i) => (outermost[i] && value !== null ? value / total : value));
  });
  return { ...tuned, resamples };
}

function weightSensitivities(
  { problem, within, parameters, resamples }: TunedFacts,
  components: readonly Component[],
  weights: Float64Array,
  scores: Float64Array,
): WeightSensitivity[] {
  const { seed } = problem;
  const columns = components.map(({ values }) => values);
  const score = (tried: Float64Array) => weightedSum(columns, tried);
  const gauge = gaugeOf(problem, true);
  return sensitivityOfWeights(
    components.map(({ name }) => name),
    weights,
    {
      ...(resamples.length > 1
        ? {
            intervals: intervalsOf(
              components,
              Object.keys(parameters),
              Object.values(parameters).map(Number),
              resamples,
            ),
          }
        : {}),
      ...(within > 0 && gauge
        ? {
            flat: flatRegion((tried) => gauge.measure(score(tried)), weights, {
              within,
              better: gauge.better,
              seed,
              directions: 100,
            }),
          }
        : {}),
      ratios: columns.map((column) => correlationRatio(column, scores)),
      shapley: shapleyVariance(columns, scores, { seed }),
      without: leaveOneSignalOut(weights, score, ...(gauge ? [gauge.measure] : [])),
    },
  );
}

// Each resample has its weights by part, with the sign of the way that they count: against the way of the tuned one is negative.
function intervalsOf(
  components: readonly Component[],
  names: readonly string[],
  tuned: readonly number[],
  resamples: readonly (readonly (number | null)[])[],
) {
  const places = components.map(({ parts }) => parts.map((part) => names.indexOf(part)));
  const fitted = resamples.map((values) =>
    Float64Array.from(places, (own) =>
      own.reduce((sum, at) => sum + (values[at] ?? Number.NaN) * (tuned[at]! < 0 ? -1 : 1), 0),
    ),
  );
  return intervalsOfWeights(fitted);
}
