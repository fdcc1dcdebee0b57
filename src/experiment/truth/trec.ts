import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Grades } from "../../comparison/truth/truth.js";
import { BadInput } from "../../problem.js";
import type { Table } from "../../table.js";

/** The kinds of file that TREC's tools read: fields divided by white space, no header. */
export type TrecKind = "qrels" | "run";

/** What a file is by its first line and name, or undefined where it is none of TREC's, or not there. */
export function trecKind(path: string): TrecKind | undefined {
  if (path.endsWith(".qrels")) return "qrels";
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, "r");
  const text = bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, 0));
  closeSync(file);
  const [line = ""] = text.split(/\r?\n/);
  if (/^\S+\s+\S+\s+\S+\s+-?\d+\s*$/.test(line) && !line.includes(",")) return "qrels";
  return /^\S+\s+\S+\s+\S+\s+-?\d+\s+-?[\d.]+(e[+-]?\d+)?\s+\S+\s*$/i.test(line) ? "run" : undefined;
}

/**
 * Reads grades from a qrels file: topic, iteration (ignored), account, grade.
 * @throws BadInput for a line of another shape, a grade that is no number, an account graded twice, and an empty file.
 */
export async function readQrels(path: string, file: string): Promise<Grades> {
  const topics = new Map<string, Map<string, number>>();
  for await (const [row, [topic, , account, text]] of fieldsOf(path, file, 4)) {
    const grades = topics.get(topic!) ?? new Map<string, number>();
    topics.set(topic!, grades);
    if (grades.has(account!)) throw new BadInput({ file, row, what: "account graded twice", value: account! });
    grades.set(account!, number(text!, "grade", file, row));
  }
  return { kind: "grades", topics: [...topics].map(([topic, grades]) => ({ topic, grades })) };
}

/**
 * Reads the scores of each topic from run files: topic, Q0 (ignored), account, rank (ignored, as trec_eval does), score, tag.
 * The tag names the method; a method that does not rank an account has NaN there.
 * @throws BadInput for a line of another shape, a score that is no number, an account ranked twice, and an empty file.
 */
export async function readRuns(paths: readonly string[]): Promise<Map<string, Table>> {
  const topics = new Map<string, Map<string, Map<string, number>>>();
  const tags = new Set<string>();
  for (const path of paths) {
    if (trecKind(path) !== "run")
      throw new BadInput({
        what: "not a TREC run",
        value: path,
        expected: "lines of topic, Q0, account, rank, score, tag",
      });
    for await (const [row, [topic, , account, , text, tag]] of fieldsOf(path, path, 6)) {
      tags.add(tag!);
      const accounts = topics.get(topic!) ?? new Map<string, Map<string, number>>();
      topics.set(topic!, accounts);
      const scores = accounts.get(account!) ?? new Map<string, number>();
      accounts.set(account!, scores);
      if (scores.has(tag!)) throw new BadInput({ file: path, row, what: "account ranked twice", value: account! });
      scores.set(tag!, number(text!, "score", path, row));
    }
  }
  return new Map([...topics].map(([topic, accounts]) => [topic, tableOf(accounts, [...tags])]));
}

function tableOf(accounts: ReadonlyMap<string, ReadonlyMap<string, number>>, tags: readonly string[]): Table {
  const column = (tag: string) => Float64Array.from(accounts.values(), (scores) => scores.get(tag) ?? Number.NaN);
  return { accounts: [...accounts.keys()], columns: new Map(tags.map((tag) => [tag, column(tag)])) };
}

async function* fieldsOf(path: string, file: string, width: number): AsyncGenerator<[row: number, fields: string[]]> {
  let row = 0;
  let read = 0;
  for await (const line of linesOf(path)) {
    row++;
    const fields = line.trim().split(/\s+/);
    if (line.trim() === "") continue;
    if (fields.length !== width)
      throw new BadInput({ file, row, what: "wrong number of fields", value: line, expected: `${width}` });
    read++;
    yield [row, fields];
  }
  if (read === 0) throw new BadInput({ file, what: "no rows", expected: "at least one line" });
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}

function number(value: string, column: string, file: string, row: number): number {
  const found = Number(value);
  if (Number.isFinite(found)) return found;
  throw new BadInput({ file, row, column, what: "not a number", value, expected: "a number" });
}
