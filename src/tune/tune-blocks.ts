import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { Block } from "./block.js";
import { alike, compareBlocksJobs } from "./compare-blocks.js";
import { shareOfSearch } from "./explain/search-again.js";
import { figureOf } from "./held-out-values.js";
import { bestSoFar } from "./jobs/best-so-far.js";
import type { TuneJobOf } from "./jobs/job.js";
import type { Journal } from "./jobs/journal.js";
import type { TunePool } from "./jobs/pool.js";
import { runJobs } from "./jobs/run-jobs.js";
import type { CompareBlocksOutcome, Outcome, SplitOutcome } from "./outcome.js";
import { objectivesOf, repeatsOf, type TuneProblem } from "./problem.js";
import type { TunedBlock } from "./tuned-block.js";
import { tunedFile } from "./tuned-file.js";
import { isSearched } from "./tuners/tuner-of.js";

const resamplesAtOnce = { solved: 20, searched: 5 };

/** Blocks that were tuned by the same truth and split alike: what the first of them is, and what all come to on each split. */
export interface ComparedBlocks {
  readonly block: number;
  readonly measures: readonly string[];
  readonly outcomes: readonly CompareBlocksOutcome[];
}

/** Tunes every block: first the methods that are handed over, so that they are there early, then the splits of the report. */
export async function tuneBlocks(
  blocks: readonly Block[],
  problems: readonly TuneProblem[],
  pool: TunePool,
  journal: Journal,
  onProgress: OnProgress,
): Promise<{ found: TunedBlock[]; compared: ComparedBlocks[] }> {
  const each = <T>(make: (problem: TuneProblem, block: number) => T) => problems.map(make);
  const best = bestSoFar(problems);
  const wholes = await runJobs(
    each((_, block): TuneJobOf<"whole"> => ({ kind: "whole", block })),
    pool,
    journal,
    (done, what) => onProgress("tuning on everything", done, blocks.length, best(what)),
  );
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
    Array.from({ length: repeatsOf(problem) }, (_, number): TuneJobOf<"split"> => ({ kind: "split", block, number })),
  );
  const splits = await runJobs(splitJobs, pool, journal, (done, what) =>
    onProgress("tuning on splits", done, splitJobs.length, best(what)),
  );
  const resampleJobs = problems.flatMap((problem, block) => resamplesOf(problem, block, found[block]!));
  const resamples = await runJobs(resampleJobs, pool, journal, (done) =>
    onProgress("resampling accounts", done, resampleJobs.length),
  );
  const fronts = await mixObjectives(problems, pool, journal, onProgress);
  const splitsOf = problems.map((_, i) => splits.filter((_split, at) => splitJobs[at]!.block === i));
  const known = blocks.map((block, i) => ({
    block,
    problem: problems[i]!,
    whole: found[i]!,
    splits: splitsOf[i]!.filter((split) => split !== null),
    ...fronts[i]!,
    resamples: resamples.filter((_, at) => resampleJobs[at]!.block === i).flat(),
  }));
  const sensitivityJobs = known.map(sensitivityJob);
  const sensitivities = await runJobs(sensitivityJobs, pool, journal, (done) =>
    onProgress("measuring sensitivity", done, blocks.length),
  );
  const all = known.map((one, i) => ({ ...one, sensitivity: sensitivities[i]! }));
  return { found: all, compared: await compareAll(problems, splitsOf, pool, journal, onProgress) };
}

// The mixtures of each block that has several objectives, tuned on everything, and what they come to on the splits.
async function mixObjectives(
  problems: readonly TuneProblem[],
  pool: TunePool,
  journal: Journal,
  onProgress: OnProgress,
): Promise<Pick<TunedBlock, "mixtures" | "fronts">[]> {
  const best = bestSoFar(problems);
  const several = [...problems.keys()].filter((block) => objectivesOf(problems[block]!).length > 0);
  const wholeJobs = several.map((block): TuneJobOf<"front of whole"> => ({ kind: "front of whole", block }));
  const splitJobs = several.flatMap((block) =>
    Array.from(
      { length: repeatsOf(problems[block]!) },
      (_, number): TuneJobOf<"front"> => ({ kind: "front", block, number }),
    ),
  );
  const total = wholeJobs.length + splitJobs.length;
  const wholes = await runJobs(wholeJobs, pool, journal, (done, what) =>
    onProgress("mixing objectives", done, total, best(what)),
  );
  const splits = await runJobs(splitJobs, pool, journal, (done, what) =>
    onProgress("mixing objectives", wholeJobs.length + done, total, best(what)),
  );
  return problems.map((_, block) => ({
    mixtures: wholes[several.indexOf(block)] ?? [],
    fronts: splits.flatMap((front, at) => (front !== null && splitJobs[at]!.block === block ? [front] : [])),
  }));
}

async function compareAll(
  problems: readonly TuneProblem[],
  splits: readonly (readonly (SplitOutcome | null)[])[],
  pool: TunePool,
  journal: Journal,
  onProgress: OnProgress,
): Promise<ComparedBlocks[]> {
  const groups = alike(problems).map((blocks) => compareBlocksJobs(problems, blocks, splits));
  const all: ComparedBlocks[] = [];
  for (const jobs of groups) {
    const [first] = jobs;
    if (!first) continue;
    const outcomes = await runJobs(jobs, pool, journal, (done) =>
      onProgress("comparing what was tuned", done, jobs.length),
    );
    all.push({ block: first.block, measures: first.measures, outcomes });
  }
  return all;
}

function sensitivityJob(
  { problem, whole, splits, resamples }: Omit<TunedBlock, "sensitivity">,
  block: number,
): TuneJobOf<"sensitivity"> {
  const error =
    problem.kind === "balance"
      ? null
      : figureOf({ measures: problem.measures, splits, level: 0.95, margin: null }, problem.name, 0).error;
  const { form, parameters } = whole;
  return { kind: "sensitivity", block, facts: { form, parameters, within: error ?? 0, resamples } };
}

function resamplesOf(problem: TuneProblem, block: number, { candidate, parameters }: Outcome): TuneJobOf<"resample">[] {
  const asked = problem.balance === null ? problem.spec.resamples : 0;
  const searched = isSearched(problem);
  const count = searched ? Math.ceil(shareOfSearch * asked) : asked;
  const atOnce = searched ? resamplesAtOnce.searched : resamplesAtOnce.solved;
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, i): TuneJobOf<"resample"> => {
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
