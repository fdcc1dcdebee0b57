import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { TunedMeaning } from "../results/tuning.js";
import type { Block } from "./block.js";
import type { TunedForm } from "./candidate.js";
import { alike, togetherJobs } from "./compare-blocks.js";
import { shareOfSearch } from "./explain/search-again.js";
import type { Found } from "./found.js";
import { bestSoFar } from "./jobs/best-so-far.js";
import type { Job } from "./jobs/job.js";
import type { Journal } from "./jobs/journal.js";
import type { TuneCrew } from "./jobs/pool.js";
import { runJobs } from "./jobs/run-jobs.js";
import type { FrontOutcome, Outcome, SplitOutcome, TogetherOutcome } from "./outcome.js";
import { type Problem, repeatsOf } from "./problem.js";
import { figureOf } from "./standings.js";
import { tunedFile } from "./tuned-file.js";
import { isSearched } from "./tuners/tuner-of.js";

const resamplesAtOnce = { solved: 20, searched: 5 };

/** Blocks that were tuned by the same truth and split alike: what the first of them is, and what all come to on each split. */
export interface Together {
  readonly block: number;
  readonly measures: readonly string[];
  readonly outcomes: readonly TogetherOutcome[];
}

/** Tunes every block: first the methods that are handed over, so that they are there early, then the splits of the report. */
export async function findAll(
  blocks: readonly Block[],
  problems: readonly Problem[],
  crew: TuneCrew,
  journal: Journal,
  onProgress: OnProgress,
): Promise<{ found: Found[]; together: Together[] }> {
  const each = <T>(make: (problem: Problem, block: number) => T) => problems.map(make);
  const best = bestSoFar(problems);
  const wholes = (await runJobs(
    each((_, block) => ({ kind: "whole", block })),
    crew,
    journal,
    (done, what) => onProgress("tuning on everything", done, blocks.length, best(what)),
  )) as (Outcome | null)[];
  const found = wholes.map((whole, i) => {
    if (!whole)
      throw new BadInput({
        column: "tune",
        what: "no weights can be fitted",
        value: problems[i]!.name,
        expected: "a truth that tells accounts apart",
      });
    const unfinished = {
      warning: "the tuning was interrupted: nothing is known yet of how good this is on accounts that it has not seen",
    };
    journal.write(`${problems[i]!.name}.yaml`, tunedFile(problems[i]!.name, whole.form, unfinished));
    return whole;
  });
  const splitJobs = problems.flatMap((problem, block) =>
    Array.from({ length: repeatsOf(problem) }, (_, number): Job => ({ kind: "split", block, number })),
  );
  const splits = (await runJobs(splitJobs, crew, journal, (done, what) =>
    onProgress("tuning on splits", done, splitJobs.length, best(what)),
  )) as (SplitOutcome | null)[];
  const resampleJobs = problems.flatMap((problem, block) => resamplesOf(problem, block, found[block]!));
  const resamples = (await runJobs(resampleJobs, crew, journal, (done) =>
    onProgress("resampling accounts", done, resampleJobs.length),
  )) as (number | null)[][][];
  const frontJobs = problems.flatMap((problem, block): Job[] =>
    problem.objectives.length === 0
      ? []
      : [
          { kind: "front of whole", block },
          ...Array.from({ length: repeatsOf(problem) }, (_, number): Job => ({ kind: "front", block, number })),
        ],
  );
  const fronts = await runJobs(frontJobs, crew, journal, (done, what) =>
    onProgress("mixing objectives", done, frontJobs.length, best(what)),
  );
  const frontOf = (i: number, kind: Job["kind"]) =>
    fronts.filter((result, at) => result !== null && frontJobs[at]!.block === i && frontJobs[at]!.kind === kind);
  const splitsOf = problems.map((_, i) => splits.filter((_split, at) => splitJobs[at]!.block === i));
  const known = blocks.map((block, i) => ({
    ...{ block, problem: problems[i]!, whole: found[i]! },
    splits: splitsOf[i]!.filter((split) => split !== null),
    mixtures: (frontOf(i, "front of whole")[0] ?? []) as TunedForm[],
    fronts: frontOf(i, "front") as FrontOutcome[],
    resamples: resamples.filter((_, at) => resampleJobs[at]!.block === i).flat(),
  }));
  const meaningJobs = known.map(meaningJob);
  const meanings = (await runJobs(meaningJobs, crew, journal, (done) =>
    onProgress("asking what was found means", done, blocks.length),
  )) as (TunedMeaning | null)[];
  const all = known.map((one, i) => ({ ...one, meaning: meanings[i]! }));
  return { found: all, together: await compareAll(problems, splitsOf, crew, journal, onProgress) };
}

async function compareAll(
  problems: readonly Problem[],
  splits: readonly (readonly (SplitOutcome | null)[])[],
  crew: TuneCrew,
  journal: Journal,
  onProgress: OnProgress,
): Promise<Together[]> {
  const groups = alike(problems).map((blocks) => togetherJobs(problems, blocks, splits));
  const all: Together[] = [];
  for (const jobs of groups) {
    const [first] = jobs;
    if (!first) continue;
    const outcomes = await runJobs(jobs, crew, journal, (done) =>
      onProgress("comparing what was tuned", done, jobs.length),
    );
    all.push({ block: first.block, measures: first.measures, outcomes: outcomes as TogetherOutcome[] });
  }
  return all;
}

function meaningJob({ problem, whole, splits, resamples }: Omit<Found, "meaning">, block: number): Job {
  const error =
    problem.objective === ""
      ? null
      : figureOf({ measures: problem.measures, splits, level: 0.95, margin: null }, problem.name, 0).error;
  const { form, parameters } = whole;
  return { kind: "meaning", block, facts: { form, parameters, within: error ?? 0, resamples } };
}

function resamplesOf(problem: Problem, block: number, { candidate, parameters }: Outcome): Job[] {
  const asked = problem.balance === null ? problem.spec.resamples : 0;
  const searched = isSearched(problem);
  const count = searched ? Math.ceil(shareOfSearch * asked) : asked;
  const atOnce = searched ? resamplesAtOnce.searched : resamplesAtOnce.solved;
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, i): Job => {
    const from = i * atOnce;
    return {
      kind: "resample",
      block,
      candidate,
      names: Object.keys(parameters),
      from,
      to: Math.min(count, from + atOnce),
    };
  });
}
