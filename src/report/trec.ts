import type { Grades } from "../evaluation/truth/grades/grades.js";

/** Grades as a qrels file, one line each: topic, 0, account, grade. Grades without a topic get the topic `all`. */
export function* gradesToQrels({ topics }: Pick<Grades, "topics">): Generator<string> {
  for (const { topic, grades } of topics)
    for (const [account, grade] of grades) yield `${field(topic ?? "all")} 0 ${field(account)} ${grade}\n`;
}

/**
 * One method's scores of a topic as lines of a run file: topic, Q0, account, rank, score, tag; best first, equal scores in the
 * order of the rows. Accounts without a score are left out.
 */
export function* scoresToRun(
  topic: string,
  accounts: readonly string[],
  scores: Float64Array,
  tag: string,
): Generator<string> {
  const rows = [...accounts.keys()].filter((row) => !Number.isNaN(scores[row]!));
  rows.sort((a, b) => scores[b]! - scores[a]!);
  for (const [place, row] of rows.entries())
    yield `${field(topic)} Q0 ${field(accounts[row]!)} ${place + 1} ${scores[row]} ${field(tag)}\n`;
}

// White space divides the fields, so none may hold any.
function field(text: string): string {
  return text.trim().replaceAll(/\s+/g, "_") || "_";
}
