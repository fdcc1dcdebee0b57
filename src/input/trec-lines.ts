import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { BadInput } from "../problem.js";

/** The kinds of file that TREC's tools read: fields divided by blanks or tabs, no header. */
export type TrecKind = "qrels" | "run";

/** One line of such a file, with its number. */
export interface TrecLine {
  readonly row: number;
  readonly fields: readonly string[];
}

const widths = { qrels: 4, run: 6 };
const shapes = { qrels: "topic, iteration, account, grade", run: "topic, Q0, account, rank, score, tag" };

/** What a file is by its name or its first line with fields, or undefined where it is none of TREC's, or not there. */
export function trecKind(path: string): TrecKind | undefined {
  if (path.endsWith(".qrels")) return "qrels";
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  if (path.endsWith(".run")) return "run";
  const bytes = Buffer.alloc(65_536);
  const file = openSync(path, "r");
  const text = bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, 0));
  closeSync(file);
  for (const line of text.split("\n")) {
    const fields = fieldsOf(line);
    // The header of a table has names, no numbers; and commas divide the cells of a table without one.
    if (!/,\s/.test(line) && isRow(fields, "qrels")) return "qrels";
    if (isRow(fields, "run")) return "run";
    if (fields.length > 0 && !fields[0]!.startsWith("#")) return undefined;
  }
  return undefined;
}

/**
 * The lines of a file, as trec_eval reads them: blanks around a line, blank lines, and what follows the tag of a run do not
 * matter. A line that begins with `#` and is no row is a comment: it goes to `comments`.
 * @throws BadInput for a line of another shape, and where there is none.
 */
export async function* trecLines(
  path: string,
  file: string,
  kind: TrecKind,
  comments: string[],
): AsyncGenerator<TrecLine> {
  let row = 0;
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    row++;
    const fields = fieldsOf(line);
    if (fields.length === 0) continue;
    if (fields[0]!.startsWith("#") && !isRow(fields, kind)) {
      comments.push(line);
      continue;
    }
    if (!hasWidth(fields, kind))
      throw new BadInput({
        file,
        row,
        what: "wrong number of fields",
        value: line.trim(),
        expected: `${widths[kind]}: ${shapes[kind]}`,
      });
    read++;
    yield { row, fields };
  }
  if (read === 0) throw new BadInput({ file, what: "no rows", expected: `lines of ${shapes[kind]}` });
}

// A byte order mark is no part of the first topic. Blanks beyond ASCII are part of an id.
function fieldsOf(line: string): string[] {
  return line.replace(/^\uFEFF/, "").match(/[^ \t\v\f\r]+/g) ?? [];
}

function hasWidth({ length }: readonly string[], kind: TrecKind): boolean {
  return kind === "run" ? length >= widths.run : length === widths.qrels;
}

function isRow(fields: readonly string[], kind: TrecKind): boolean {
  return hasWidth(fields, kind) && Number.isFinite(Number(fields[kind === "run" ? 4 : 3]));
}
