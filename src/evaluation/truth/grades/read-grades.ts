import type { ReadKind } from "../kind.js";
import { knownRows, numbers, optional, setOnce, type TruthTable, texts } from "../truth-table.js";
import type { Grades } from "./grades.js";

/**
 * Makes grades of a table; rows without a grade are left out.
 * @throws BadInput with row and column for an empty id, a bad number, an account graded twice, and a topic in some rows only.
 */
export function readGrades(table: TruthTable): ReadKind<Grades> {
  const { rows, warnings } = knownRows(table, "grade");
  const accounts = texts(table, "account");
  const grades = numbers(table, "grade", Number.NaN);
  const topics = optional(table, "topic");
  const found = new Map<string | null, Map<string, number>>();
  for (const row of rows) {
    const topic = topics?.[row] ?? null;
    const ofTopic = found.get(topic) ?? new Map<string, number>();
    found.set(topic, ofTopic);
    setOnce(table, ofTopic, accounts[row]!, grades[row]!, row);
  }
  const truth: Grades = { kind: "grades", topics: [...found].map(([topic, own]) => ({ topic, grades: own })) };
  return { truth, warnings };
}
