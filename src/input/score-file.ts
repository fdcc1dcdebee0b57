import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { readHeader } from "../datasets/read-header.js";
import type { Engine, SourceFile } from "../engine/engine.js";
import { openEngine } from "../engine/open-engine.js";
import { BadInput } from "../problem.js";

/** A table of scores from anywhere, opened: texts as they are in it, or the types of a Parquet file. */
export interface ScoreFile {
  readonly engine: Engine;
  /** Its name for messages. */
  readonly file: string;
  /** The row of its first data row, as a spreadsheet counts. */
  readonly firstRow: number;
  readonly columns: readonly FileColumn[];
}

export interface FileColumn {
  readonly name: string;
  /** True where the file itself says that the column holds numbers. */
  readonly typed: boolean;
}

/** The table that the file is in, within its engine; `row` counts its rows from 0. */
export const scoreTable = "scores";
export const rowColumn = "row number";
/** What a first column without a name is called. */
export const nameless = "first column";

const missing = ["", "NA", "N/A", "NaN", "nan", "NULL", "null", "None"];
const formats = { csv: "csv", txt: "csv", tsv: "tsv", tab: "tsv", ndjson: "ndjson", jsonl: "ndjson", json: "json" };

/**
 * Opens a CSV, TSV, Parquet, JSON or NDJSON file; the separator of a text file is the one that cuts its first line into most
 * pieces. The engine must be closed.
 * @throws BadInput for a file that is not there, is no table, has no rows, or whose header is wrong.
 */
export async function openScoreFile(path: string, file: string, threads?: number): Promise<ScoreFile> {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new BadInput({
      what: "no such file",
      value: file,
      expected: "a table of scores: CSV, TSV, Parquet or NDJSON",
    });
  const engine = await openEngine({ folders: [dirname(realpathSync(path))], threads });
  try {
    const source = sourceOf(realpathSync(path), file);
    const columns = await load(engine, source, file);
    const [count] = await engine.rows(`select count(*) as n from ${scoreTable}`);
    if (count?.["n"] === 0) throw new BadInput({ file, what: "no rows", expected: "at least one account" });
    const firstRow = source.format === "csv" || source.format === "tsv" ? 2 : 1;
    return { engine, file, firstRow, columns };
  } catch (error) {
    engine.close();
    throw error;
  }
}

function sourceOf(path: string, file: string): SourceFile {
  const extension = path.split(".").at(-1)?.toLowerCase() ?? "";
  if (extension === "parquet") return { path, format: "parquet", columns: [], missing };
  const format = formats[extension as keyof typeof formats] ?? "csv";
  if (format === "json" || format === "ndjson") return { path, format, columns: [], missing } as SourceFile;
  const delimiter = delimiterOf(path);
  const header = readHeader(path, delimiter);
  checkHeader(header, file);
  // A first column without a name is what data frames write for their index.
  const columns = header[0] === "" ? [nameless, ...header.slice(1)] : header;
  return { path, format: "csv", columns, delimiter, missing };
}

function delimiterOf(path: string): string {
  const pieces = (delimiter: string) => readHeader(path, delimiter).length;
  return [",", "\t", ";", "|"].reduce((best, next) => (pieces(next) > pieces(best) ? next : best));
}

function checkHeader(names: readonly string[], file: string): void {
  const expected = "a first line with a name for each column";
  if (names.every((name) => name === "")) throw new BadInput({ file, row: 1, what: "no column names", expected });
  const bad = names.find((name, i) => (name === "" && i > 0) || (name !== "" && !Number.isNaN(Number(name))));
  if (bad !== undefined) throw new BadInput({ file, row: 1, what: "not a column name", value: bad, expected });
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new BadInput({ file, row: 1, what: "column named twice", value: twice });
}

async function load(engine: Engine, source: SourceFile, file: string): Promise<FileColumn[]> {
  try {
    const reader = await readerOf(engine, source);
    await engine.run(
      `create table ${scoreTable} as select row_number() over () - 1 as ${engine.dialect.identifier(rowColumn)}, * from ${reader}`,
    );
    const described = await engine.rows(`describe ${scoreTable}`);
    return described.slice(1).map((row) => ({
      name: String(row["column_name"]),
      typed: /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*|BOOLEAN)$/.test(String(row["column_type"])),
    }));
  } catch (error) {
    throw unreadable(error, source.path, file);
  }
}

async function readerOf(engine: Engine, source: SourceFile): Promise<string> {
  if (source.format === "parquet") return engine.source(source);
  if (source.format === "csv") return textReader(engine, source);
  const format = source.format === "json" ? "array" : "newline_delimited";
  const reader = `read_json(${engine.dialect.literal(source.path)}, format = '${format}')`;
  const columns = (await engine.rows(`describe select * from ${reader}`)).map((row) => String(row["column_name"]));
  return engine.source({ ...source, columns });
}

// Nothing is left to the engine to detect: it would pass over lines that do not fit what it finds.
function textReader({ dialect: { literal } }: Engine, { path, columns, delimiter = "," }: SourceFile): string {
  const types = columns.map((name) => `${literal(name)}: 'varchar'`).join(", ");
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = 1, columns = {${types}},
    delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = [${missing.map(literal).join(", ")}])`;
}

// The engine explains over many lines; the first one, and the number of the row, are what a user needs.
function unreadable(error: unknown, path: string, file: string): unknown {
  if (error instanceof BadInput || !(error instanceof Error)) return error;
  const row = /CSV Error on Line: (\d+)/.exec(error.message)?.[1];
  const reason = /Expected Number of Columns[^\n]*|[Ii]nvalid unicode[^\n]*/.exec(error.message)?.[0];
  const [first = ""] = error.message.replaceAll(path, file).split("\n");
  const what = `cannot be read: ${reason ?? first}`;
  return new BadInput({ file, what, ...(row ? { row: Number(row) } : {}), expected: "a table in UTF-8" });
}
