import { realpathSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../problem.js";
import { type CellKind, cellKinds } from "./cell-kinds.js";
import type { ImportJob } from "./import-recipe.js";
import { readHeader } from "./read-header.js";

/** A delimited text file as its publisher made it. */
export interface SourceTable {
  readonly path: string;
  readonly delimiter: string;
  /** False where the first line is already data; `columns` then are all of them, in order. */
  readonly header?: false;
  /** The columns that are needed, by their name in the file. Others are allowed and ignored. */
  readonly columns: Readonly<Record<string, CellKind>>;
}

/**
 * Makes a file a view of the engine, under `view`: the needed columns, checked and typed, and `row`, which counts as
 * spreadsheets do. Throws `BadInput` with the file, row, column and value at the first cell that is not what it should be.
 */
export async function loadTable({ engine, from }: ImportJob, view: string, source: SourceTable): Promise<void> {
  const { path: file, delimiter, columns } = source;
  const name = engine.dialect.identifier;
  const names = source.header === false ? Object.keys(columns) : readHeader(join(from, file), delimiter);
  const twice = names.find((column, index) => names.indexOf(column) !== index);
  if (twice !== undefined) throw new BadInput({ what: "column named twice", file, value: twice });
  for (const column of Object.keys(columns)) {
    if (!names.includes(column)) {
      const expected = `the columns ${Object.keys(columns).join(", ")}`;
      throw new BadInput({ what: "missing among", file, column, expected, value: names.join(", ") });
    }
  }
  const cells = name(`${view} as text`);
  await readText({ engine, from }, cells, source, names);
  await refuseBadCells({ engine, from }, cells, source);
  const typed = Object.entries(columns).map(
    ([column, kind]) => `${cellKinds[kind].value(name(column))} as ${name(column)}`,
  );
  await engine.run(`create temporary view ${name(view)} as select "row", ${typed.join(", ")} from ${cells}`);
}

type Reader = Pick<ImportJob, "engine" | "from">;

async function readText({ engine, from }: Reader, table: string, source: SourceTable, names: string[]): Promise<void> {
  const { identifier, literal } = engine.dialect;
  const headers = source.header === false ? 0 : 1;
  const types = names.map((name) => `${literal(name)}: 'varchar'`).join(", ");
  // Tab- and space-separated files as published do not quote; a lone quotation mark in them is text.
  const quote = source.delimiter === "," ? '"' : "";
  const reader = `read_csv($1, auto_detect = false, header = false, skip = ${headers}, columns = {${types}},
    delim = ${literal(source.delimiter)}, quote = '${quote}', escape = '${quote}')`;
  const wanted = Object.keys(source.columns).map((column) => identifier(column));
  const sql = `select row_number() over () + ${headers} as "row", ${wanted.join(", ")} from ${reader}`;
  try {
    await engine.run(`create temporary table ${table} as ${sql}`, [realpathSync(join(from, source.path))]);
  } catch (error) {
    throw unreadable(error, source.path, names.length);
  }
  const [first] = await engine.rows(`select count(*) as n from ${table}`);
  if (first?.["n"] === 0) throw new BadInput({ what: "no rows", file: source.path, expected: "at least one" });
}

async function refuseBadCells({ engine }: Reader, table: string, { path, columns }: SourceTable): Promise<void> {
  const { identifier, literal } = engine.dialect;
  const faults = Object.entries(columns).map(([column, kind]) => {
    const cell = identifier(column);
    return `select "row", ${literal(column)} as "column", ${literal(kind)} as kind, ${cell} as "value" from ${table}
      where not coalesce(${cellKinds[kind].valid(cell)}, false)`;
  });
  const [fault] = await engine.rows(`${faults.join(" union all ")} order by "row", "column" limit 1`);
  if (!fault) return;
  const { what, expected } = cellKinds[fault["kind"] as CellKind];
  const value = fault["value"] === null ? "" : String(fault["value"]);
  throw new BadInput({ what, expected, file: path, row: Number(fault["row"]), column: String(fault["column"]), value });
}

// The engine explains a malformed file over many lines; the first line and the number of the row are what a user needs.
function unreadable(error: unknown, file: string, width: number): unknown {
  const message = error instanceof Error ? error.message : "";
  const row = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const reason = /(?:Expected Number of Columns.*|[Ii]nvalid unicode[^.]*)/.exec(message)?.[0];
  if (row === undefined) return error;
  const what = reason?.startsWith("Expected") === false ? "not UTF-8" : "wrong number of cells";
  return new BadInput({ what, file, row: Number(row), expected: `${width} cells in UTF-8` });
}
