import { evaluateAgainst } from "../../evaluation/evaluate-against.js";
import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import { random } from "../../random.js";
import { intervalOrNull } from "../../stats/interval-or-null.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import type { Table } from "../../table.js";
import type { TunedForm } from "../candidate.js";
import { measurePart } from "../held-out/measure-part.js";
import { allAsTraining, type Split, type TrainingPart } from "../held-out/parts.js";
import { accountsOf } from "../held-out/restrict-to-accounts.js";
import { splitAllByAccount, splitAllByTopic } from "../held-out/split.js";
import type { Observer } from "../jobs/observer.js";
import type { FrontOutcome } from "../outcome.js";
import { type Past, problemInPast, type TruthProblem } from "../problem.js";
import { scoreTuned } from "../score-tuned.js";
import { isConvex } from "../tuners/tuner-of.js";
import { mixedFront } from "./mixed-front.js";
import { searchedFront } from "./searched-front.js";

/** What each mixture comes to by each objective on what one split holds out; null where nothing could be fitted. */
export function frontOfSplit(problem: TruthProblem, number: number, observer: Observer): FrontOutcome | null {
  const keys = ["tune", "front", number];
  if (problem.past) return frontByTime(problem, problem.past, keys, observer);
  const { objectives, spec, seed, by } = problem;
  const splits = (by === "topic" ? splitAllByTopic : splitAllByAccount)(
    objectives.map(({ truth }) => truth),
    spec.splits.heldOut,
    random(seed, ...keys, "split"),
  );
  const forms = formsOf(problem, splits.map(trainingOf), keys, observer);
  if (!forms) return null;
  const scores = scoresOf(problem, forms);
  const found = objectives.map(({ measure }, k) => measurePart(scores, splits[k]!.heldOut, parseMeasure(measure)));
  return { values: [...scores.columns.keys()].map((_, i) => found.map((values) => numberOrNull(values[i]))) };
}

/** The mixtures as methods, tuned on everything; null where nothing could be fitted. */
export function frontOfWhole(problem: TruthProblem, observer: Observer): TunedForm[] | null {
  const parts = problem.objectives.map(({ truth }) => allAsTraining(truth, accountsOf(truth)));
  return formsOf(problem, parts, ["tune", "front", "whole"], observer);
}

function formsOf(
  problem: TruthProblem,
  parts: readonly TrainingPart[],
  keys: readonly (number | string)[],
  observer: Observer,
) {
  return isConvex(problem) ? mixedFront(problem, parts, keys) : searchedFront(problem, parts, keys, observer);
}

// A truth that begins at a moment is tuned to as it was before, and reported on after it. One without a time is split by account: no account of
// it is on both sides, and those that are tuned on are looked at as they were before too.
function frontByTime(
  problem: TruthProblem,
  past: Past,
  keys: readonly (number | string)[],
  observer: Observer,
): FrontOutcome | null {
  const { objectives, spec, seed, resamples } = problem;
  const timeless = objectives.filter((_, k) => past.truths[k] === null).map(({ truth }) => truth);
  const splits = splitAllByAccount(timeless, spec.splits.heldOut, random(seed, ...keys, "split"));
  const split = objectives.map(({ truth }): Split | null => splits[timeless.indexOf(truth)] ?? null);
  const parts = split.map((own, k) =>
    own ? own.training : allAsTraining(past.truths[k]!, accountsOf(past.truths[k]!)),
  );
  const forms = formsOf(problemInPast(problem, past), parts, keys, observer);
  if (!forms) return null;
  const scores = commonAccounts(scoresOf(problem, forms));
  const options = { seed, resamples, level: 0.95 };
  // One at a time: nothing is asked of their differences, which would take most of the time.
  const found = [...scores.columns].map((column) =>
    objectives.map(({ truth, measure }, k) => {
      const held = split[k]?.heldOut.truth ?? truth;
      const own = { accounts: scores.accounts, columns: new Map([column]) };
      return evaluateAgainst(own, held, { ...options, measures: [measure] }).evaluation.find(
        ({ topic }) => topic === null,
      )!;
    }),
  );
  return {
    values: found.map((entries) => entries.map(({ estimate }) => estimate)),
    intervals: found.map((entries) => entries.map(({ low, high }) => intervalOrNull(low, high))),
  };
}

function scoresOf(problem: TruthProblem, forms: readonly TunedForm[]): Table {
  const mixtures = forms.map((form, i) => [`mixture ${i}`, scoreTuned(problem, form, problem.graphs)] as const);
  return { accounts: problem.accounts, columns: new Map([...mixtures, ...problem.comparators]) };
}

function commonAccounts({ accounts, columns }: Table): Table {
  const all = [...columns.values()];
  const rows = [...accounts.keys()].filter((row) => all.every((column) => !Number.isNaN(column[row]!)));
  return {
    accounts: rows.map((row) => accounts[row]!),
    columns: new Map([...columns].map(([name, column]) => [name, Float64Array.from(rows, (row) => column[row]!)])),
  };
}

function trainingOf({ training }: Split): TrainingPart {
  return training;
}
