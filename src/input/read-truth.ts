import { existsSync, statSync } from "node:fs";
import { neededColumns } from "../datasets/guess-role.js";
import { matchColumns } from "../datasets/match-columns.js";
import { type TruthKindName, truthKinds } from "../evaluation/truth/kinds.js";
import type { ReadTruth } from "../evaluation/truth/truth.js";
import { BadInput } from "../problem.js";
import { readTexts } from "./read-scores.js";
import { readQrels } from "./read-trec.js";
import { openScoreFile, type ScoreFile } from "./score-file.js";
import { trecKind } from "./trec-lines.js";

/** What a file of a truth leaves open. */
export interface TruthOptions {
  /** The label whose accounts should be above the others; by default the last in alphabetical order of two. */
  readonly positive?: string | undefined;
}

/**
 * Reads a truth from a file: TREC qrels, or a table whose columns say what it is: `winner, loser` judgements,
 * `account, grade` grades, `account, label` labels, `account, value` (or `rank`, 1 the best) a reference.
 * @throws BadInput for a file that is none of these, a number that is none, an empty id, a repeated account, no rows.
 */
export async function readTruth(path: string, file: string, options: TruthOptions = {}): Promise<ReadTruth> {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new BadInput({ what: "no such truth file", value: file, expected: "a CSV, TSV, Parquet or qrels file" });
  if (statSync(path).size === 0) throw new BadInput({ file, what: "empty file", expected: "a truth" });
  if (trecKind(path) === "qrels") {
    const warnings: string[] = [];
    return { truth: await readQrels(path, file, warnings), warnings };
  }
  const source = await openScoreFile(path, file);
  try {
    const [[kind, matched], ...others] = kindsOf(source);
    const columns = new Map<string, readonly (string | null)[]>();
    for (const [column, name] of matched) columns.set(column, await readTexts(source, name));
    const read = truthKinds[kind].read({ file, firstRow: source.firstRow, names: matched, columns }, options);
    const also = others.map(([other]) => `the columns would make ${other} too; taken as ${kind}`);
    for (const [column, standIn] of Object.entries(truthKinds[kind].instead))
      if (matched.has(column) && source.columns.some(({ name }) => name.toLowerCase() === standIn))
        also.push(`the column ${matched.get(column)} is the ${kind}; its ${standIn} is not read`);
    return { ...read, warnings: [...also, ...read.warnings] };
  } finally {
    source.engine.close();
  }
}

type Matched = readonly [kind: TruthKindName, columns: Map<string, string>];

const likeliestFirst = (Object.keys(truthKinds) as TruthKindName[]).sort(
  (a, b) => truthKinds[b].precedence - truthKinds[a].precedence,
);

/** What the columns of a file can be, the likeliest first, with the file's names for them. */
function kindsOf({ file, columns }: ScoreFile): [Matched, ...Matched[]] {
  const names = columns.map(({ name }) => name);
  const [first, ...others] = likeliestFirst.flatMap((kind): Matched[] => {
    const { columns: wanted, instead } = truthKinds[kind];
    const matched = matchColumns(names, Object.keys(wanted));
    for (const [column, standIn] of Object.entries(instead)) {
      const found = names.find((name) => name.toLowerCase() === standIn);
      if (found !== undefined && !matched.has(column)) matched.set(standIn, found);
    }
    const fits = neededColumns(kind, truthKinds[kind]).every(
      (column) => matched.has(column) || matched.has(instead[column] ?? column),
    );
    return fits ? [[kind, matched]] : [];
  });
  if (first) return [first, ...others];
  const heads = Object.values(truthKinds).map((kind) => kind.heads);
  throw new BadInput({
    file,
    what: "no truth by its columns",
    value: names.join(", "),
    expected: `${heads.slice(0, -1).join(", ")}, or ${heads.at(-1)}`,
  });
}
