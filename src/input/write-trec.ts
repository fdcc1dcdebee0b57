import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf, type Truth } from "../evaluation/truth/truth.js";
import { BadInput } from "../problem.js";
import { gradesToQrels, scoresToRun } from "../report/trec.js";
import type { Table } from "../table.js";

/**
 * Writes a run file for each method, `<method>.run`, and grades as `truth.qrels`, for TREC's own tools. Scores that are the same for
 * all topics are written once for each topic of the grades; without topics the only one is `all`. White space in ids becomes "_".
 * @throws BadInput where two methods would get the same file.
 */
export function writeTrec(folder: string, truth: Truth, scores: Table | ReadonlyMap<string, Table>): void {
  const graded = kindOf(truth).byTopic?.topics(truth) ?? null;
  const names = graded?.map(({ topic }) => topic ?? "all") ?? ["all"];
  const topics = "columns" in scores ? new Map(names.map((name) => [name, scores])) : scores;
  const files = new Map<string, string>();
  for (const [topic, { accounts, columns }] of topics)
    for (const [method, column] of columns)
      files.set(method, (files.get(method) ?? "") + [...scoresToRun(topic, accounts, column, method)].join(""));
  mkdirSync(folder, { recursive: true });
  const taken = new Map<string, string>();
  for (const [method, text] of files) {
    const file = `${method.replace(/[^\p{L}\p{N}._=,()-]/gu, "_")}.run`;
    if (taken.has(file))
      throw new BadInput({
        what: `two methods for ${file}: ${taken.get(file)} and`,
        value: method,
        expected: "other names",
      });
    taken.set(file, method);
    writeFileSync(join(folder, file), text);
  }
  if (graded) writeFileSync(join(folder, "truth.qrels"), [...gradesToQrels({ topics: graded })].join(""));
}
