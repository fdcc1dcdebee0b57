import { compositeMethod } from "../../methods/composite/composite-method.js";
import type { CompositeDescription } from "../../methods/composite/description.js";
import { parseMethod } from "../../methods/parse.js";
import { percentileInterval } from "../../stats/percentile-interval.js";
import type { TunedMeaning } from "../../tuning/result.js";
import { accountsOf } from "../../tuning/split/restrict.js";
import type { Fit, TunedForm } from "./candidate.js";
import { type Component, componentsOf } from "./components.js";
import { gaugeOf } from "./gauge.js";
import { type OfSearch, parameterMeanings, searchableAtFound, sensitivityOfSearch } from "./meaning-of-search.js";
import { type Given, signalMeanings } from "./meaning-of-signals.js";
import { weightMeanings } from "./meaning-of-weights.js";
import type { Problem } from "./problem.js";
import { searchableOf } from "./searchable.js";
import { sensitivity, weightedSum } from "./sensitivity.js";
import { isSearched } from "./tuner-of.js";
import { windowNotes } from "./window-tables.js";

/** What is known of a tuning that its meaning is made of. */
export interface Tuned {
  readonly problem: Problem;
  readonly form: TunedForm;
  /** How much worse an objective still is no worse: one standard error of the held-out figure. */
  readonly within: number;
  readonly parameters: Fit["parameters"];
  /** The parameters on resampled accounts, in the same order; a choice as its place among those that there are. */
  readonly resamples: readonly (readonly (number | null)[])[];
}

/**
 * What the weights or parameters of a tuned method mean. Of a composite that is a weighted mean a row a signal; of what was searched a row a
 * parameter, unless those are the same weights; of what is no weighted mean a row a signal too. Null where there is nothing to say.
 */
export function meaningOf(tuned: Tuned): TunedMeaning | null {
  const { problem, form } = tuned;
  const components = "composite" in form ? componentsOf(problem, form.composite) : null;
  if (components && components.length === 0) return null;
  const ofWeights = components && "composite" in form ? meaningOfWeightedMean(tuned, form.composite, components) : null;
  if (!isSearched(problem) || isFlat(components)) return ofWeights;
  const search = ofSearch(tuned);
  const parameters = parameterMeanings(search);
  if (ofWeights) return { ...ofWeights, parameters };
  const ranking = sensitivityOfSearch(search);
  const given = givenOf(form);
  return {
    ...{ weights: [], parameters, signals: signalMeanings(problem, given, search.scores, search.gauge) },
    ...{ within: tuned.within, ...ranking },
    notes: [
      ...intervalNotes(tuned),
      ...(given.method.contributions
        ? []
        : [
            "the method does not say what each signal contributes: no signal has a part of the score or a Shapley share",
          ]),
      "normaliser and aggregator are part of the method: they are not varied",
      ...windowNotes(ranking.inputs, problem),
      ...idleNotes(ranking.inputs, parameters),
    ],
  };
}

// An input that moves nothing has indices of exactly 0.
function idleNotes(inputs: TunedMeaning["inputs"], parameters: TunedMeaning["parameters"]): string[] {
  const idle = parameters
    .map(({ name }) => name)
    .filter((name) => inputs.some((input) => input.name === name && input.total.estimate === 0));
  if (idle.length === 0) return [];
  return [
    `no rank on this dataset depends on ${idle.join(", ")}: that the value is this one and no other means little`,
  ];
}

function meaningOfWeightedMean(
  tuned: Tuned,
  composite: CompositeDescription,
  components: readonly Component[],
): TunedMeaning {
  const { problem, within } = tuned;
  const weights = Float64Array.from(components, ({ weight }) => weight);
  const scores = weightedSum(
    components.map(({ values }) => values),
    weights,
  );
  const ranking = sensitivity(problem, composite, weights, scores);
  const shares = isSearched(problem) ? inShares(tuned, composite) : tuned;
  return {
    ...{ weights: weightMeanings(shares, components, weights, scores), parameters: [], signals: [] },
    ...{ within, ...ranking },
    notes: [...intervalNotes(tuned), ...windowNotes(ranking.inputs, problem)],
  };
}

// The weights of groups are searched within bounds of their own: what each resample gave is brought to a sum of one.
function inShares(tuned: Tuned, { parts }: CompositeDescription): Tuned {
  const outermost = Object.keys(tuned.parameters).map((name) => Object.hasOwn(parts, name));
  const resamples = tuned.resamples.map((values) => {
    const total = values.reduce<number>((sum, value, i) => sum + (outermost[i] ? (value ?? Number.NaN) : 0), 0);
    return values.map((value, i) => (outermost[i] && value !== null ? value / total : value));
  });
  return { ...tuned, resamples };
}

// What is searched on the simplex are the very weights of the components.
function isFlat(components: readonly Component[] | null): boolean {
  return components?.every(({ isGroup }) => !isGroup) ?? false;
}

function ofSearch({ problem, form, within, parameters, resamples }: Tuned): OfSearch {
  const known = new Set(accountsOf(problem.truth));
  const rows = [...problem.accounts.keys()].filter((row) => known.has(problem.accounts[row]!));
  const searchable = searchableAtFound(problem, form, rows);
  const names = Object.keys(parameters);
  const drawn = names.map((_, i) => Float64Array.from(resamples.flatMap((values) => values[i] ?? [])));
  const { space } = searchable;
  return {
    ...{ problem, searchable, within },
    before: searchableOf(problem, rows),
    scores: searchable.score(problem, space.start),
    gauge: gaugeOf(problem, searchable.relative),
    intervals: Object.fromEntries(
      names.flatMap((name, i) =>
        typeof parameters[name] === "number" && drawn[i]!.length > 1 ? [[name, percentileInterval(drawn[i]!)]] : [],
      ),
    ),
    again: new Map(
      names.flatMap((name, i): [string, number][] => {
        if (typeof parameters[name] === "number" || drawn[i]!.length === 0) return [];
        const place = Math.floor(space.start[space.names.indexOf(name)]!);
        return [[name, drawn[i]!.filter((one) => one === place).length / drawn[i]!.length]];
      }),
    ),
  };
}

function givenOf(form: TunedForm): Given {
  if ("recipe" in form) return parseMethod(form.recipe);
  const method = compositeMethod(form.composite);
  return { method, params: method.params.parse({}) as Given["params"] };
}

function intervalNotes({ problem, resamples }: Tuned): string[] {
  if (resamples.length > 1) return [];
  return [
    problem.balance === null
      ? "no intervals: no accounts were resampled"
      : "no intervals: a balance is of these accounts, and looks at no truth",
  ];
}
