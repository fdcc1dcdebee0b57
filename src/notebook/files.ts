import type { Grades } from "../evaluation/truth/grades/grades.js";
import type { ReadTruth } from "../evaluation/truth/truth.js";
import type { EvaluateFileOptions } from "../experiment/evaluate-file.js";
import type { TruthOptions } from "../input/read-truth.js";
import type { ParsedMethod } from "../methods/parse.js";
import type { Evaluation } from "../results/evaluation.js";
import type { Table } from "../table.js";

// What reads files is loaded when it is used, as in `run`.

/**
 * Evaluates the score columns of a file, or one or more TREC runs, against a truth file.
 * @throws BadInput for whatever is wrong with a file, a name or an option.
 */
export async function evaluateFile(files: readonly string[], options: EvaluateFileOptions): Promise<Evaluation> {
  const { evaluateFile } = await import("../experiment/evaluate-file.js");
  return evaluateFile(files, options);
}

/** Reads a method's recipe together with whatever files it and the methods within it come from. */
export async function readMethod(text: string, folder: string): Promise<ParsedMethod> {
  const { readMethod } = await import("../experiment/methods/method-files.js");
  return readMethod(text, folder);
}

/**
 * Reads a truth from a file: TREC qrels, or a table whose columns say what it is.
 * @throws BadInput for a file that is none of these.
 */
export async function readTruth(path: string, file = path, options: TruthOptions = {}): Promise<ReadTruth> {
  const { readTruth } = await import("../input/read-truth.js");
  return readTruth(path, file, options);
}

/** Reads TREC qrels: how relevant documents, here accounts, are to topics. */
export async function readQrels(path: string, file = path): Promise<Grades> {
  const { readQrels } = await import("../input/read-trec.js");
  return readQrels(path, file);
}

/** Reads TREC runs: for each topic a table with a column a run. */
export async function readRuns(files: readonly string[]): Promise<Map<string, Table>> {
  const { readRuns } = await import("../input/read-trec.js");
  return readRuns(files);
}
