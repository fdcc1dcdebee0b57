import { compositeMethod } from "../../methods/composite/composite-method.js";
import { parseMethod } from "../../methods/parse.js";
import type { TunedSensitivity } from "../../results/tuned-sensitivity.js";
import { percentileInterval } from "../../stats/percentile-interval.js";
import type { TunedForm } from "../candidate.js";
import { accountsOf } from "../held-out/restrict-to-accounts.js";
import type { TruthProblem } from "../problem.js";
import { searchableOf } from "../tuners/searchable.js";
import { isSearched } from "../tuners/tuner-of.js";
import { componentsOf } from "./components.js";
import { gaugeOf } from "./gauge.js";
import { type OfSearch, searchableAtFound } from "./of-search.js";
import { parameterSensitivities } from "./parameter-sensitivities.js";
import { rankSensitivityOfSearch } from "./rank-sensitivity-of-search.js";
import { contributionNotes, idleNotes, intervalNotes, unsettledNotes } from "./sensitivity-notes.js";
import { sensitivityOfWeightedMean } from "./sensitivity-of-weighted-mean.js";
import { type Given, signalSensitivities } from "./signal-sensitivities.js";
import type { TunedFacts } from "./tuned-facts.js";
import { windowNotes } from "./window-tables.js";

/**
 * What the weights or parameters of a tuned method mean. Of a composite that is a weighted mean a row a signal; of what was searched a row a
 * parameter, unless those are the same weights; of what is no weighted mean a row a signal too. Null where there is nothing to say.
 */
export function sensitivityOf(tuned: TunedFacts): TunedSensitivity | null {
  const { problem, form } = tuned;
  const components = "composite" in form ? componentsOf(problem, form.composite) : null;
  if (components && components.length === 0) return null;
  const ofWeights =
    components && "composite" in form ? sensitivityOfWeightedMean(tuned, form.composite, components) : null;
  if (!isSearched(problem) || isFlat(form)) return ofWeights;
  const search = ofSearch(tuned, problem);
  const parameters = parameterSensitivities(search);
  if (ofWeights) return { ...ofWeights, parameters, notes: [...ofWeights.notes, ...unsettledNotes(parameters)] };
  const ranking = rankSensitivityOfSearch(search);
  const given = givenOf(form);
  return {
    weights: [],
    parameters,
    signals: signalSensitivities(problem, given, search.scores, search.gauge),
    within: tuned.within,
    ...ranking,
    notes: [
      ...intervalNotes(tuned),
      ...unsettledNotes(parameters),
      ...contributionNotes(given.method),
      "normaliser and aggregator are part of the method: they are not varied",
      ...windowNotes(ranking.inputs, problem),
      ...idleNotes(ranking.inputs, parameters),
    ],
  };
}

// What is searched on the simplex are the very weights of the signals.
function isFlat(form: TunedForm): boolean {
  if ("recipe" in form) return false;
  const { aggregation, parts } = form.composite;
  return aggregation.method === "arithmetic" && Object.values(parts).every((part) => !("parts" in part));
}

function ofSearch({ form, within, parameters, resamples }: TunedFacts, problem: TruthProblem): OfSearch {
  const known = new Set(accountsOf(problem.truth));
  const rows = [...problem.accounts.keys()].filter((row) => known.has(problem.accounts[row]!));
  const searchable = searchableAtFound(problem, form, rows);
  const names = Object.keys(parameters);
  const drawn = names.map((_, i) => Float64Array.from(resamples.flatMap((values) => values[i] ?? [])));
  const { space } = searchable;
  return {
    problem,
    searchable,
    within,
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
