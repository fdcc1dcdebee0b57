import type { CompositeDescription } from "../../methods/composite/description.js";
import { BadInput } from "../../problem.js";
import type { OnProgress } from "../progress.js";
import type { TuneCrew } from "./crew.js";
import type { Job, JobResult, Outcome, SplitOutcome } from "./job.js";
import type { Journal } from "./journal.js";
import { type Problem, repeatsOf } from "./problem.js";
import { runJobs } from "./run-jobs.js";
import { shareOfSearch } from "./search-again.js";
import type { Block } from "./subject.js";
import { tunedFile } from "./tuned-file.js";
import type { Found } from "./tuned-method.js";
import { isSearched } from "./tuner-of.js";

const resamplesAtOnce = { solved: 20, searched: 5 };

/** Tunes every block: first the methods that are handed over, so that they are there early, then the splits of the report. */
export async function findAll(
  blocks: readonly Block[],
  problems: readonly Problem[],
  crew: TuneCrew,
  journal: Journal,
  onProgress: OnProgress,
): Promise<Found[]> {
  const each = <T>(make: (problem: Problem, block: number) => T) => problems.map(make);
  const wholes = (await runJobs(
    each((_, block) => ({ kind: "whole", block })),
    crew,
    journal,
    (done) => onProgress("tuning on everything", done, blocks.length),
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
  const best = bestSoFar(problems);
  const splits = (await runJobs(splitJobs, crew, journal, (done, result) =>
    onProgress("tuning on splits", done, splitJobs.length, best(result)),
  )) as (SplitOutcome | null)[];
  const resampleJobs = problems.flatMap((problem, block) => resamplesOf(problem, block, found[block]!));
  const resamples = (await runJobs(resampleJobs, crew, journal, (done) =>
    onProgress("resampling accounts", done, resampleJobs.length),
  )) as (number | null)[][][];
  const frontJobs = problems.flatMap(({ spec, objectives }, block): Job[] =>
    objectives.length === 0
      ? []
      : [
          { kind: "front of whole", block },
          ...Array.from({ length: spec.splits.repeats }, (_, number): Job => ({ kind: "front", block, number })),
        ],
  );
  const fronts = await runJobs(frontJobs, crew, journal, (done) =>
    onProgress("mixing objectives", done, frontJobs.length),
  );
  // Nothing tells how far this is: it follows when all has been found.
  onProgress("asking what was found means");
  const frontOf = (i: number, kind: Job["kind"]) =>
    fronts.filter((result, at) => result !== null && frontJobs[at]!.block === i && frontJobs[at]!.kind === kind);
  return blocks.map((block, i) => ({
    ...{ block, problem: problems[i]!, whole: found[i]! },
    splits: splits.filter((split, at): split is SplitOutcome => split !== null && splitJobs[at]!.block === i),
    mixtures: (frontOf(i, "front of whole")[0] ?? []) as CompositeDescription[],
    fronts: frontOf(i, "front") as (number | null)[][][],
    resamples: resamples.filter((_, at) => resampleJobs[at]!.block === i).flat(),
  }));
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

// What the splits say so far of whichever block they have been for.
function bestSoFar(problems: readonly Problem[]): (result: JobResult) => string {
  const seen = new Map<string, number[]>();
  return (result) => {
    const { heldOut } = (result ?? { heldOut: {} }) as SplitOutcome;
    for (const { name, objective } of problems) {
      const value = heldOut[name]?.[0];
      if (value === undefined || value === null) continue;
      const values = seen.get(name) ?? [];
      seen.set(name, [...values, value]);
      return `${name}: held-out ${objective} ${(values.concat(value).reduce((a, b) => a + b, 0) / (values.length + 1)).toFixed(3)} so far`;
    }
    return "";
  };
}
