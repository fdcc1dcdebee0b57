import { BadInput } from "../../problem.js";
import type { OnProgress } from "../progress.js";
import { bestSoFar } from "./best-so-far.js";
import type { TunedForm } from "./candidate.js";
import type { TuneCrew } from "./crew.js";
import type { FrontOutcome } from "./front.js";
import type { Job, Outcome, SplitOutcome } from "./job.js";
import type { Journal } from "./journal.js";
import { type Problem, repeatsOf } from "./problem.js";
import { runJobs } from "./run-jobs.js";
import type { Block } from "./subject.js";
import { alike, type TogetherOutcome, togetherJobs } from "./together.js";
import { tunedFile } from "./tuned-file.js";
import type { Found } from "./tuned-method.js";

const resamplesAtOnce = 20;

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
  const resampleJobs = problems.flatMap(({ spec }, block) =>
    resamplesOf(block, problems[block]!.balance === null ? spec.resamples : 0, found[block]!),
  );
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
  const all = blocks.map((block, i) => ({
    ...{ block, problem: problems[i]!, whole: found[i]! },
    splits: splitsOf[i]!.filter((split) => split !== null),
    mixtures: (frontOf(i, "front of whole")[0] ?? []) as TunedForm[],
    fronts: frontOf(i, "front") as FrontOutcome[],
    resamples: resamples.filter((_, at) => resampleJobs[at]!.block === i).flat(),
  }));
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

function resamplesOf(block: number, count: number, { candidate, parameters }: Outcome): Job[] {
  return Array.from({ length: Math.ceil(count / resamplesAtOnce) }, (_, i): Job => {
    const from = i * resamplesAtOnce;
    return {
      kind: "resample",
      block,
      candidate,
      names: Object.keys(parameters),
      from,
      to: Math.min(count, from + resamplesAtOnce),
    };
  });
}
