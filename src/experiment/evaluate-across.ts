import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { z } from "zod";
import { type AcrossBlock, across } from "../evaluation/across.js";
import { BadInput } from "../problem.js";
import type { Across } from "../results/across.js";
import { readingsSchema } from "../results/run-evaluation-file.js";

/**
 * Ranks the methods of several evaluations, as `cloutlab evaluate --json` prints them and runs keep them: each file is a
 * dataset, and of a single file each topic (or group) is one. Where a run has several truths by the same measure, each is one.
 * Methods have mean ranks, Friedman's test, and Wilcoxon's test of every two with Holm's adjustment.
 * @param options.level the confidence level of verdicts, such as 0.95.
 * @param options.measures recipes. @defaultValue the measures that every file has
 * @throws BadInput for a file that is no evaluation, fewer than two datasets or topics, no measure that all have, or fewer than
 *   two methods.
 */
export function evaluateAcross(
  files: readonly string[],
  { level, measures }: { readonly level: number; readonly measures?: readonly string[] | undefined },
): Across {
  const names = namesOf(files);
  const blocks = files.flatMap((file, i) => blocksOf(names[i]!, readEvaluation(file)));
  if (blocks.length === 1) return across(topicsOf(blocks[0]!.readings), level, measures);
  return across(
    blocks.map(({ name, readings }) => ({ name, readings: readings.filter(({ topic }) => topic === null) })),
    level,
    measures,
  );
}

// Where two truths of a run were taken by the same measure, each is a block of its own.
function blocksOf(name: string, readings: Entries): { readonly name: string; readonly readings: Entries }[] {
  const kinds = readings.map(({ method, measure, topic }) => JSON.stringify([method, measure, topic]));
  if (new Set(kinds).size === kinds.length) return [{ name, readings }];
  const truths = [...new Set(readings.map(({ truth }) => truth))];
  return truths.map((truth) => ({
    name: `${name}, ${truth}`,
    readings: readings.filter((reading) => reading.truth === truth),
  }));
}

type Entries = z.infer<typeof readingsSchema>["evaluation"];

function topicsOf(evaluation: Entries): AcrossBlock[] {
  const topics = [...new Set(evaluation.flatMap(({ topic }) => (topic === null ? [] : [topic])))];
  return topics.map((name) => ({ name, readings: evaluation.filter(({ topic }) => topic === name) }));
}

function readEvaluation(file: string): Entries {
  const expected = "a file that cloutlab evaluate --json wrote, or the evaluation.json of a run";
  if (!existsSync(file) || !statSync(file).isFile())
    throw new BadInput({ what: "no such file", value: file, expected });
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new BadInput({ file, what: "no JSON", value: String((error as Error).message), expected });
  }
  const parsed = readingsSchema.safeParse(document);
  if (parsed.success) return parsed.data.evaluation;
  const [issue] = parsed.error.issues;
  throw new BadInput({ file, what: "no evaluation", value: issue?.path.join(".") ?? "", expected });
}

// A file is known by its name, or, where files have the same name as in runs, by its whole path's nearest different part.
function namesOf(files: readonly string[]): string[] {
  const own = files.map((file) => basename(file).replace(/\.json$/, ""));
  if (new Set(own).size === files.length) return own;
  const experiments = files.map((file) => basename(dirname(dirname(resolve(file)))));
  if (new Set(experiments).size === files.length) return experiments;
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined)
    throw new BadInput({ what: "the same file twice", value: twice, expected: "different datasets" });
  return [...files];
}
