import { count } from "../evaluation/truth/count.js";
import type { Grades } from "../evaluation/truth/grades/grades.js";
import { BadInput } from "../problem.js";
import type { Table } from "../table.js";
import { trecKind, trecLines } from "./trec-lines.js";

/** Scores by account, by topic. */
type Run = Map<string, Map<string, number>>;

/**
 * Reads grades from a qrels file: topic, iteration (ignored), account, grade. What a reader should know goes to `warnings`.
 * @throws BadInput for a line of another shape, a grade that is no number, an account graded twice, and an empty file.
 */
export async function readQrels(path: string, file: string, warnings: string[] = []): Promise<Grades> {
  const topics = new Map<string, Map<string, number>>();
  const comments: string[] = [];
  let fractions = 0;
  for await (const { row, fields } of trecLines(path, file, "qrels", comments)) {
    const [topic, , account, text] = fields;
    const grades = topics.get(topic!) ?? new Map<string, number>();
    topics.set(topic!, grades);
    if (grades.has(account!)) throw twice("account graded twice", account!, file, row);
    const grade = number(text!, "grade", file, row);
    fractions += Number(!Number.isInteger(grade));
    grades.set(account!, grade);
  }
  warnings.push(...aboutComments(comments, file));
  if (fractions > 0)
    warnings.push(`${count(fractions, "grade")} with a fraction: taken as it stands, where trec_eval cuts it off`);
  return { kind: "grades", topics: [...topics].map(([topic, grades]) => ({ topic, grades })) };
}

/**
 * Reads the scores of each topic from run files: topic, Q0 (ignored), account, rank (ignored, as trec_eval does), score, tag.
 * The tag names the method, with its file where other files have the tag too; a method that does not rank an account has NaN
 * there. What a reader should know goes to `warnings`.
 * @throws BadInput for a line of another shape, a score that is no number, an account ranked twice, a file named twice, and an
 * empty file.
 */
export async function readRuns(paths: readonly string[], warnings: string[] = []): Promise<Map<string, Table>> {
  const comments: string[] = [];
  const files: (readonly [path: string, tag: string, run: Run])[] = [];
  for (const path of paths) {
    if (files.some(([other]) => other === path))
      throw new BadInput({ what: "run named twice", value: path, expected: "each once" });
    for (const [tag, run] of await readRun(path, comments)) files.push([path, tag, run]);
  }
  const shared = (tag: string) => files.filter(([, other]) => other === tag).length > 1;
  const methods = new Map(files.map(([path, tag, run]) => [shared(tag) ? `${tag} (${path})` : tag, run]));
  const topics = new Set(files.flatMap(([, , run]) => [...run.keys()]));
  warnings.push(...aboutComments(comments, paths.join(", ")));
  return new Map([...topics].map((topic) => [topic, tableOf(topic, methods)]));
}

async function readRun(path: string, comments: string[]): Promise<Map<string, Run>> {
  if (trecKind(path) !== "run")
    throw new BadInput({
      what: "not a TREC run",
      value: path,
      expected: "lines of topic, Q0, account, rank, score, tag",
    });
  const runs = new Map<string, Run>();
  for await (const { row, fields } of trecLines(path, path, "run", comments)) {
    const [topic, , account, , text, tag] = fields;
    const run: Run = runs.get(tag!) ?? new Map();
    runs.set(tag!, run);
    const scores = run.get(topic!) ?? new Map<string, number>();
    run.set(topic!, scores);
    if (scores.has(account!)) throw twice("account ranked twice", account!, path, row);
    scores.set(account!, number(text!, "score", path, row));
  }
  return runs;
}

function tableOf(topic: string, methods: ReadonlyMap<string, Run>): Table {
  const accounts = [...new Set([...methods.values()].flatMap((run) => [...(run.get(topic)?.keys() ?? [])]))];
  const column = (run: Run) => Float64Array.from(accounts, (account) => run.get(topic)?.get(account) ?? Number.NaN);
  return { accounts, columns: new Map([...methods].map(([method, run]) => [method, column(run)])) };
}

function aboutComments(comments: readonly string[], file: string): string[] {
  return comments.length > 0 ? [`passed over ${count(comments.length, "line")} of ${file} that begin with #`] : [];
}

function twice(what: string, value: string, file: string, row: number): BadInput {
  return new BadInput({ file, row, what, value, expected: "one line for each topic" });
}

function number(value: string, column: string, file: string, row: number): number {
  const found = Number(value);
  if (Number.isFinite(found)) return found;
  throw new BadInput({ file, row, column, what: "not a number", value, expected: "a number" });
}
