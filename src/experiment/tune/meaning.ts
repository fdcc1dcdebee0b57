import { parseMeasure } from "../../comparison/measures/parse-measure.js";
import type { Truth } from "../../comparison/truth/truth.js";
import { random } from "../../random.js";
import { correlationRatio } from "../../tuning/meaning/correlation-ratio.js";
import { flatRegion } from "../../tuning/meaning/flat-region.js";
import { leaveOneSignalOut } from "../../tuning/meaning/leave-one-signal-out.js";
import { shapleyVariance } from "../../tuning/meaning/shapley-variance.js";
import { intervalsOfWeights } from "../../tuning/meaning/weight-intervals.js";
import { meaningOfWeights } from "../../tuning/meaning/weight-meaning.js";
import { measurer } from "../../tuning/measurer.js";
import type { TunedMeaning } from "../../tuning/result.js";
import { allAsTraining, type TrainingPart } from "../../tuning/split/parts.js";
import { accountsOf, restrictToAccounts } from "../../tuning/split/restrict.js";
import type { Fit, TunedForm } from "./candidate.js";
import { type Component, componentsOf } from "./components.js";
import type { Problem } from "./problem.js";
import { sensitivity, weightedSum } from "./sensitivity.js";

const mostAccounts = 2000;

/**
 * What the weights of a tuned composite mean, a row a signal; null for another method. `within` is how much worse an objective still is no
 * worse: one standard error of the held-out figure. `resamples` are the parameters on resampled accounts, in the order of `parameters`.
 */
export function meaningOf(
  problem: Problem,
  form: TunedForm,
  within: number,
  parameters: Fit["parameters"],
  resamples: readonly (readonly (number | null)[])[],
): TunedMeaning | null {
  const components = "composite" in form ? componentsOf(problem, form.composite) : null;
  if (!components || components.length === 0) return null;
  const { seed, objective, truth, accounts } = problem;
  const weights = Float64Array.from(components, ({ weight }) => weight);
  const columns = components.map(({ values }) => values);
  const score = (tried: Float64Array) => weightedSum(columns, tried);
  const chosen = objective === "" ? null : parseMeasure(objective);
  const measure = chosen ? measurer(accounts, sampleOf(truth, seed), chosen) : undefined;
  const scores = score(weights);
  const shapley = shapleyVariance(columns, scores, { seed });
  const meanings = meaningOfWeights(
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
      ...(within > 0 && measure && chosen
        ? {
            flat: flatRegion((tried) => measure(score(tried)), weights, {
              within,
              better: chosen.measure.better,
              seed,
              directions: 100,
            }),
          }
        : {}),
      ratios: columns.map((column) => correlationRatio(column, scores)),
      shapley,
      without: leaveOneSignalOut(weights, score, ...(measure ? [measure] : [])),
    },
  );
  return { weights: meanings, within, ...sensitivity(problem, components, weights, scores) };
}

// Weights are tried by the thousand: a few thousand accounts tell as much of that.
function sampleOf(truth: Truth, seed: number): TrainingPart {
  const all = accountsOf(truth);
  const stream = random(seed, "tune", "meaning");
  const share = mostAccounts / all.length;
  const kept = share >= 1 ? all : all.filter(() => stream.uniform() < share);
  return allAsTraining(share >= 1 ? truth : restrictToAccounts(truth, new Set(kept)), kept);
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
