import { existsSync, statSync } from "node:fs";
import { neededColumns } from "../datasets/guess-role.js";
import { matchColumns } from "../datasets/match-columns.js";
import { roles } from "../datasets/roles.js";
import { BadInput } from "../problem.js";
import { readTexts } from "./read-scores.js";
import { readQrels } from "./read-trec.js";
import { openScoreFile, type ScoreFile } from "./score-file.js";
import { trecKind } from "./trec-lines.js";
import { type ReadTruth, truthOfTable } from "./truth-table.js";

/** What a file of a truth leaves open. */
export interface TruthOptions {
  /** The label whose accounts should be above the others; by default the last in alphabetical order of two. */
  readonly positive?: string | undefined;
}

const kinds = ["judgements", "labels", "grades", "reference"] as const;

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
    const read = truthOfTable({ file, firstRow: source.firstRow, names: matched, columns }, kind, options.positive);
    const also = others.map(([other]) => `the columns would make ${other} too; taken as ${kind}`);
    if (matched.has("value") && source.columns.some(({ name }) => name.toLowerCase() === "rank"))
      also.push(`the column ${matched.get("value")} is the reference; its rank is not read`);
    return { ...read, warnings: [...also, ...read.warnings] };
  } finally {
    source.engine.close();
  }
}

type Matched = readonly [kind: (typeof kinds)[number], columns: Map<string, string>];

/** What the columns of a file can be, the likeliest first, with the file's names for them. */
function kindsOf({ file, columns }: ScoreFile): [Matched, ...Matched[]] {
  const names = columns.map(({ name }) => name);
  const [first, ...others] = kinds.flatMap((kind): Matched[] => {
    const matched = matchColumns(names, Object.keys(roles[kind].columns));
    const rank = kind === "reference" ? names.find((name) => name.toLowerCase() === "rank") : undefined;
    if (rank !== undefined && !matched.has("value")) matched.set("rank", rank);
    const fits = neededColumns(kind, roles[kind]).every(
      (column) => matched.has(column) || (column === "value" && matched.has("rank")),
    );
    return fits ? [[kind, matched]] : [];
  });
  if (first) return [first, ...others];
  throw new BadInput({
    ...{ file, what: "no truth by its columns", value: names.join(", ") },
    expected: "winner and loser, account and grade, account and label, or account and value (or rank)",
  });
}
