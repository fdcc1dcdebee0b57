import { holdAgainst } from "../../evaluation/hold-against.js";
import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import type { Table } from "../../table.js";
import type { Fit, Tuner } from "../candidate.js";
import { heldOutTogether } from "../compare-blocks.js";
import { meaningOf } from "../explain/meaning.js";
import { frontOfSplit, frontOfWhole } from "../front/front.js";
import { mixturesOf } from "../front/mixtures.js";
import { measurePart } from "../held-out/measure-part.js";
import { allAsTraining, type TrainingPart } from "../held-out/parts.js";
import { accountsOf } from "../held-out/restrict.js";
import { splitTruth, tunePart } from "../nested.js";
import type { Outcome, SplitOutcome } from "../outcome.js";
import { type Problem, pastOf } from "../problem.js";
import { resampledParameters } from "../resample.js";
import { scoreTuned } from "../score-tuned.js";
import { tunerOf } from "../tuners/tuner-of.js";
import type { Job, JobResult } from "./job.js";
import { unwatched, type Watch } from "./observer.js";

/**
 * Does a job. The same job gives the same result wherever it is done, and whether its searches go on from where they were or begin.
 * Null where nothing could be fitted.
 */
export function perform(problem: Problem, job: Job, watch: Watch = unwatched): JobResult {
  if (job.kind === "front") return frontOfSplit(problem, job.number, watch);
  if (job.kind === "together") return heldOutTogether(problem, job);
  if (job.kind === "front of whole") return frontOfWhole(problem, watch);
  if (job.kind === "meaning") return meaningOf({ problem, ...job.facts });
  const tuner = tunerOf(problem, watch);
  const { truth } = problem;
  if (job.kind === "whole") {
    const training = allAsTraining(truth, accountsOf(truth));
    const tuned = tunePart(problem, tuner, training, ["tune", "whole"]);
    return tuned && outcome(tuned, inSampleOf(problem, tuner, tuned.fit, training));
  }
  if (job.kind === "resample") {
    const { candidate, names, from, to } = job;
    return resampledParameters(problem, tuner, candidate, names, [from, to]).map((values) => values.map(known));
  }
  const keys = ["tune", job.number];
  if (problem.earlier) return splitByTime(problem, problem.earlier, keys, watch);
  const { training, heldOut, dropped } = splitTruth(problem, null, keys);
  const tuned = tunePart(problem, tuner, training, keys);
  if (!tuned) return null;
  const scores = scoresOf(problem, tuner, tuned.fit);
  const measured = problem.measures.map((measure) => measurePart(scores, heldOut, parseMeasure(measure)));
  return {
    ...outcome(tuned, inSampleOf(problem, tuner, tuned.fit, training)),
    heldOut: Object.fromEntries(
      [...scores.columns.keys()].map((name, i) => [name, measured.map((values) => known(values[i]!))]),
    ),
    ...{ trainingAccounts: training.accounts.length, heldOutAccounts: heldOut.accounts.length, dropped },
  };
}

// Tuned to what came after an earlier moment, as it was known then; reported on what came later, as it is known at that moment.
function splitByTime(
  problem: Problem,
  earlier: NonNullable<Problem["earlier"]>,
  keys: (number | string)[],
  watch: Watch,
): SplitOutcome | null {
  const past = pastOf(problem, earlier);
  const tuner = tunerOf(past, watch);
  const training = allAsTraining(past.truth, accountsOf(past.truth));
  const tuned = tunePart(past, tuner, training, keys);
  if (!tuned) return null;
  const found = outcome(tuned, inSampleOf(past, tuner, tuned.fit, training));
  const scores: Table = {
    accounts: problem.accounts,
    columns: new Map([[problem.name, scoreTuned(problem, found.form, problem.graphs)], ...problem.rivals]),
  };
  const { measures, seed, resamples } = problem;
  const held = holdAgainst(scores, problem.truth, { measures, seed, resamples, level: 0.95 });
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
    ...{ trainingAccounts: training.accounts.length, heldOutAccounts: held.units, dropped: 0 },
  };
}

/**
 * How many searches a job makes at most, where it makes any: a fit a candidate and inner split, and one to the whole part; of a front one a
 * mixture, and for each objective what chooses its candidate.
 */
export function searchesOf(problem: Problem, { kind }: Job): number {
  const { candidates } = tunerOf(problem);
  const inner = candidates.length > 1 ? candidates.length * problem.spec.splits.inner : 0;
  const several = problem.objectives.length;
  return kind === "front" || kind === "front of whole" ? several * inner + mixturesOf(several).length : inner + 1;
}

function scoresOf({ accounts, name, rivals }: Problem, tuner: Tuner, fit: Fit): Table {
  return { accounts, columns: new Map([[name, tuner.score(fit)], ...rivals]) };
}

// Over the accounts that all methods score, as what is held out: else the two could not be set against each other.
function inSampleOf(problem: Problem, tuner: Tuner, fit: Fit, training: TrainingPart): number {
  if (problem.objective === "") return Number.NaN;
  return measurePart(scoresOf(problem, tuner, fit), training, parseMeasure(problem.objective))[0]!;
}

function outcome({ fit, candidate, inner }: NonNullable<ReturnType<typeof tunePart>>, inSample: number): Outcome {
  const { parameters, solver, converged, residual, evaluations, notes } = fit;
  return {
    ...{ parameters, form: fit.method(), candidate, inner: inner.map((value) => value && known(value)) },
    ...{ solver, converged, residual, evaluations, notes, inSample: known(inSample) },
    ...(fit.balance ? { balance: fit.balance } : {}),
  };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
