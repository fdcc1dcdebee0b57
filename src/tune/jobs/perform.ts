import { evaluateAgainst } from "../../evaluation/evaluate-against.js";
import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import type { Table } from "../../table.js";
import type { Fit, Tuner } from "../candidate.js";
import { compareBlocks } from "../compare-blocks.js";
import { sensitivityOf } from "../explain/sensitivity.js";
import { frontOfSplit, frontOfWhole } from "../front/front.js";
import { mixturesOf } from "../front/mixtures.js";
import { measurePart } from "../held-out/measure-part.js";
import { allAsTraining, type TrainingPart } from "../held-out/parts.js";
import { accountsOf } from "../held-out/restrict-to-accounts.js";
import type { Outcome, SplitOutcome } from "../outcome.js";
import { objectivesOf, type Past, problemInPast, type TruthProblem, type TuneProblem } from "../problem.js";
import { resampledParameters } from "../resampled-parameters.js";
import { scoreTuned } from "../score-tuned.js";
import { splitTruth, tunePart } from "../tune-part.js";
import { balancedOverall } from "../tuners/balance-tuner.js";
import { tunerOf } from "../tuners/tuner-of.js";
import { mixesObjectives, type TuneJob, type TuneJobOf, type TuneResults } from "./job.js";
import { type Observer, unobserved } from "./observer.js";

/**
 * Does a job. The same job gives the same result wherever it is done, and whether its searches go on from where they were or begin.
 * Null where nothing could be fitted.
 */
export function performTuneJob<Kind extends TuneJob["kind"]>(
  problem: TuneProblem,
  job: TuneJobOf<Kind>,
  observer: Observer = unobserved,
): TuneResults[Kind] {
  const perform: Performer<Kind> = performers[job.kind as Kind];
  return perform(problem, job, observer);
}

type Performer<Kind extends TuneJob["kind"]> = (
  problem: TuneProblem,
  job: TuneJobOf<Kind>,
  observer: Observer,
) => TuneResults[Kind];

const performers: { readonly [Kind in TuneJob["kind"]]: Performer<Kind> } = {
  whole: tuneWhole,
  split: (problem, job, observer) => tuneSplit(withTruth(problem), job, observer),
  front: (problem, { number }, observer) => frontOfSplit(withTruth(problem), number, observer),
  "front of whole": (problem, _job, observer) => frontOfWhole(withTruth(problem), observer),
  "compare blocks": (problem, job) => compareBlocks(withTruth(problem), job),
  resample(asked, { candidate, names, from, to }, observer) {
    const problem = withTruth(asked);
    const values = resampledParameters(problem, tunerOf(problem, observer), candidate, names, [from, to]);
    return values.map((row) => row.map(numberOrNull));
  },
  sensitivity: (problem, { facts }) => sensitivityOf({ problem, ...facts }),
};

// Only what is reported by a truth is split, mixed, compared or resampled.
function withTruth(problem: TuneProblem): TruthProblem {
  if (problem.kind === "truth") return problem;
  throw new TypeError(`${problem.name} has no truth`);
}

function tuneWhole(problem: TuneProblem, _job: TuneJob, observer: Observer): Outcome | null {
  if (problem.kind === "balance") return outcome({ ...balancedOverall(problem), inner: [null] }, Number.NaN);
  const tuner = tunerOf(problem, observer);
  const { truth } = problem;
  const training = allAsTraining(truth, accountsOf(truth));
  const tuned = tunePart(problem, tuner, training, ["tune", "whole"]);
  return tuned && outcome(tuned, inSampleOf(problem, tuner, tuned.fit, training));
}

function tuneSplit(problem: TruthProblem, { number }: TuneJobOf<"split">, observer: Observer): SplitOutcome | null {
  const keys = ["tune", number];
  if (problem.past) return splitByTime(problem, problem.past, keys, observer);
  const tuner = tunerOf(problem, observer);
  const { training, heldOut, dropped } = splitTruth(problem, null, keys);
  const tuned = tunePart(problem, tuner, training, keys);
  if (!tuned) return null;
  const scores = scoresOf(problem, tuner, tuned.fit);
  const measured = problem.measures.map((measure) => measurePart(scores, heldOut, parseMeasure(measure)));
  return {
    ...outcome(tuned, inSampleOf(problem, tuner, tuned.fit, training)),
    heldOut: Object.fromEntries(
      [...scores.columns.keys()].map((name, i) => [name, measured.map((values) => numberOrNull(values[i]))]),
    ),
    trainingAccounts: training.accounts.length,
    heldOutAccounts: heldOut.accounts.length,
    dropped,
  };
}

// Tuned to what came after an earlier moment, as it was known then; reported on what came later, as it is known at that moment.
function splitByTime(
  problem: TruthProblem,
  past: Past,
  keys: (number | string)[],
  observer: Observer,
): SplitOutcome | null {
  const before = problemInPast(problem, past);
  const tuner = tunerOf(before, observer);
  const training = allAsTraining(before.truth, accountsOf(before.truth));
  const tuned = tunePart(before, tuner, training, keys);
  if (!tuned) return null;
  const found = outcome(tuned, inSampleOf(before, tuner, tuned.fit, training));
  const scores: Table = {
    accounts: problem.accounts,
    columns: new Map([[problem.name, scoreTuned(problem, found.form, problem.graphs)], ...problem.comparators]),
  };
  const { measures, seed, resamples } = problem;
  const held = evaluateAgainst(scores, problem.truth, { measures, seed, resamples, level: 0.95 });
  const overall = held.evaluation.filter(({ topic }) => topic === null);
  return {
    ...found,
    heldOut: Object.fromEntries(
      [...scores.columns.keys()].map((name) => [
        name,
        measures.map(
          (measure) => overall.find((one) => one.method === name && one.measure === measure)?.estimate ?? null,
        ),
      ]),
    ),
    evaluation: { entries: overall, differences: held.differences },
    trainingAccounts: training.accounts.length,
    heldOutAccounts: held.units,
    dropped: 0,
  };
}

/**
 * How many searches a job makes at most, where it makes any: a fit a candidate and inner split, and one to the whole part; of a front one a
 * mixture, and for each objective what chooses its candidate.
 */
export function searchesOf(problem: TuneProblem, { kind }: TuneJob): number {
  const { candidates } = tunerOf(problem);
  const inner = candidates.length > 1 ? candidates.length * problem.spec.splits.inner : 0;
  const several = objectivesOf(problem).length;
  return mixesObjectives[kind] ? several * inner + mixturesOf(several).length : inner + 1;
}

function scoresOf({ accounts, name, comparators }: TuneProblem, tuner: Tuner, fit: Fit): Table {
  return { accounts, columns: new Map([[name, tuner.score(fit)], ...comparators]) };
}

// Over the accounts that all methods score, as what is held out: else the two could not be set against each other.
function inSampleOf(problem: TruthProblem, tuner: Tuner, fit: Fit, training: TrainingPart): number {
  return measurePart(scoresOf(problem, tuner, fit), training, parseMeasure(problem.objective))[0]!;
}

function outcome({ fit, candidate, inner }: NonNullable<ReturnType<typeof tunePart>>, inSample: number): Outcome {
  const { parameters, solver, converged, residual, evaluations, notes } = fit;
  return {
    parameters,
    form: fit.method(),
    candidate,
    inner: inner.map(numberOrNull),
    solver,
    converged,
    residual,
    evaluations,
    notes,
    inSample: numberOrNull(inSample),
    ...(fit.balance ? { balance: fit.balance } : {}),
  };
}
