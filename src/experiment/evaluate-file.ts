import { type EvaluateAgainstOptions, evaluateAgainst } from "../evaluation/evaluate-against.js";
import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import { count } from "../evaluation/truth/count.js";
import { kindOf, type Truth } from "../evaluation/truth/truth.js";
import { readScores } from "../input/read-scores.js";
import { readRuns } from "../input/read-trec.js";
import { readTruth, type TruthOptions } from "../input/read-truth.js";
import { trecKind } from "../input/trec-lines.js";
import { writeTrec } from "../input/write-trec.js";
import { baselines } from "../methods/baselines.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { Evaluation } from "../results/evaluation.js";
import type { Table } from "../table.js";

/** What a file of scores is evaluated against, and how. */
export interface EvaluateFileOptions
  extends TruthOptions,
    Omit<EvaluateAgainstOptions, "followers" | "byTopic" | "onProgress"> {
  /** The path of the truth file. */
  readonly truth: string;
  /** The column of account ids. @defaultValue found by its name */
  readonly account?: string | undefined;
  /** The columns that are scores, beside the baselines that the file has. @defaultValue all that hold numbers */
  readonly methods?: readonly string[] | undefined;
  /** A folder to write the scores to as TREC runs, and grades as qrels. */
  readonly writeTrec?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

type Scores = Pick<EvaluateAgainstOptions, "followers" | "byTopic"> & {
  readonly table: Table;
  readonly warnings?: readonly string[];
};

/**
 * Evaluates the score columns of a file, or one or more TREC runs, against a truth file.
 * @throws BadInput for whatever is wrong with a file, a name or an option.
 */
export async function evaluateFile(files: readonly string[], options: EvaluateFileOptions): Promise<Evaluation> {
  const { onProgress = () => undefined } = options;
  for (const recipe of options.measures ?? []) parseMeasure(recipe);
  onProgress("reading the truth");
  const { truth, warnings } = await readTruth(options.truth, options.truth, options);
  onProgress("reading scores");
  const { table, followers, byTopic, warnings: scoreWarnings = [] } = await scoresOf(files, truth, options);
  if (options.writeTrec !== undefined) writeTrec(options.writeTrec, truth, byTopic ?? table);
  const evaluation = inFile(options.truth, () =>
    evaluateAgainst(table, truth, { ...options, followers, byTopic, onProgress }),
  );
  const worth = byTopic ? [] : withoutBaselines(table);
  return { ...evaluation, warnings: [...warnings, ...scoreWarnings, ...evaluation.warnings, ...worth] };
}

// What cannot be evaluated against a truth is wrong with its file, unless another is named.
function inFile<T>(file: string, hold: () => T): T {
  try {
    return hold();
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(...error.problems.map((one) => ({ file, ...one }))) : error;
  }
}

function withoutBaselines({ columns }: Table): string[] {
  const absent = baselines.filter((name) => !columns.has(name));
  return absent.length > 0 ? [`no column ${absent.join(" or ")}: nothing says what a method is worth beside it`] : [];
}

async function scoresOf(files: readonly string[], truth: Truth, options: EvaluateFileOptions): Promise<Scores> {
  const [file = ""] = files;
  if (trecKind(file) === "run") return scoresOfRuns(files, truth);
  if (files.length > 1)
    throw new BadInput({ what: "more than one table of scores", value: files[1]!, expected: "one, or TREC runs only" });
  const chosen = { account: options.account, least: 1 };
  if (!options.methods) return readScores(file, file, chosen);
  const { table } = await readScores(file, file, chosen);
  const carried = baselines.filter((name) => table.columns.has(name));
  return readScores(file, file, { ...chosen, methods: [...new Set([...options.methods, ...carried])] });
}

async function scoresOfRuns(files: readonly string[], truth: Truth): Promise<Scores> {
  const warnings: string[] = [];
  const runs = await readRuns(files, warnings);
  const topics = kindOf(truth).byTopic?.topics(truth);
  if (topics?.every(({ topic }) => topic !== null)) {
    const graded = new Set(topics.map(({ topic }) => topic));
    const strange = [...runs.keys()].filter((topic) => !graded.has(topic));
    if (strange.length > 0)
      warnings.push(`left out ${count(strange.length, "topic")} without a grade, such as ${strange[0]}`);
    return { table: everyAccount(runs), byTopic: runs, warnings };
  }
  const [table, ...more] = runs.values();
  if (table && more.length === 0) return { table, warnings };
  throw new BadInput({
    file: files[0]!,
    what: "a run of several topics",
    value: [...runs.keys()].join(", "),
    expected: "a truth with topics, such as qrels",
  });
}

// The accounts of all topics: what is known of them is whether a method ranks them anywhere.
function everyAccount(runs: ReadonlyMap<string, Table>): Table {
  const accounts = [...new Set([...runs.values()].flatMap((run) => run.accounts))];
  const rowOf = new Map(accounts.map((account, row) => [account, row]));
  const columns = new Map<string, Float64Array>();
  for (const run of runs.values()) {
    for (const [tag, scores] of run.columns) {
      const column = columns.get(tag) ?? new Float64Array(accounts.length).fill(Number.NaN);
      columns.set(tag, column);
      for (const [row, account] of run.accounts.entries())
        if (!Number.isNaN(scores[row]!)) column[rowOf.get(account)!] = 1;
    }
  }
  return { accounts, columns };
}
