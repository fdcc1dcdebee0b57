import type { Grades } from "../evaluation/truth/grades/grades.js";
import type { ReadTruth } from "../evaluation/truth/truth.js";
import type { EvaluateFileOptions } from "../experiment/evaluate-file.js";
import type { TruthOptions } from "../input/read-truth.js";
import type { ParsedMethod } from "../methods/parse.js";
import type { Evaluation } from "../results/evaluation.js";
import type { Table } from "../table.js";

// What reads files is loaded when it is used, as in `run`.

/**
 * Evaluates the score columns of a file, or one or more TREC runs, against a truth file, as `cloutlab evaluate` does.
 * @param files one CSV, TSV or Parquet file of scores, or TREC runs.
 * @throws BadInput for whatever is wrong with a file, a name or an option.
 */
export async function evaluateFile(files: readonly string[], options: EvaluateFileOptions): Promise<Evaluation> {
  const { evaluateFile } = await import("../experiment/evaluate-file.js");
  return evaluateFile(files, options);
}

/**
 * Reads a method's recipe together with whatever files it and the methods within it come from: a recipe as `parseMethod` reads it,
 * or the path of a composite method (docs/composite.md) or of scores in a file.
 * @param folder what paths in the recipe start from.
 * @throws BadInput for what `parseMethod` refuses, and for whatever is wrong with a file.
 */
export async function readMethod(text: string, folder: string): Promise<ParsedMethod> {
  const { readMethod } = await import("../experiment/methods/method-files.js");
  return readMethod(text, folder);
}

/**
 * Reads a truth from a file: TREC qrels, or a table whose columns say what it is: `winner, loser` judgements, `account, grade`
 * grades, `account, label` labels, `account, value` (or `rank`, 1 the best) a reference. docs/evaluation.md has them all.
 * @param file what errors call it. @defaultValue its path
 * @throws BadInput for a file that is none of these, a number that is none, an empty id, a repeated account, and no rows.
 */
export async function readTruth(path: string, file = path, options: TruthOptions = {}): Promise<ReadTruth> {
  const { readTruth } = await import("../input/read-truth.js");
  return readTruth(path, file, options);
}

/**
 * Reads TREC qrels: how relevant documents, here accounts, are to topics.
 * @param file what errors call it. @defaultValue its path
 * @throws BadInput for a line of another shape, a grade that is no number, an account graded twice, and an empty file.
 */
export async function readQrels(path: string, file = path): Promise<Grades> {
  const { readQrels } = await import("../input/read-trec.js");
  return readQrels(path, file);
}

/**
 * Reads TREC runs: for each topic a table with a column a run, named by its tag (with its file where several files have the tag).
 * An account that a run does not rank has NaN in its column. Ranks are not read: scores rank.
 * @throws BadInput for a line of another shape, a score that is no number, an account ranked twice, a file named twice, and an
 *   empty file.
 */
export async function readRuns(files: readonly string[]): Promise<Map<string, Table>> {
  const { readRuns } = await import("../input/read-trec.js");
  return readRuns(files);
}
