import type { Engine } from "../engine/engine.js";
import { BadInput } from "../problem.js";
import type { Resource } from "./descriptor.js";
import type { SniffedColumn } from "./guess-role.js";
import { readHeader } from "./read-header.js";
import { formatOf } from "./resource.js";

export interface SniffedTable {
  readonly columns: readonly SniffedColumn[];
  /** Of a CSV file that is not separated by commas. */
  readonly dialect?: Resource["dialect"];
}

/** The columns of a data file with the types that their first hundred thousand values suggest. */
export async function sniffTable(engine: Engine, path: string, file: string): Promise<SniffedTable> {
  const format = formatOf({ path });
  if (format === "parquet") return { columns: await describe(engine, "read_parquet($1)", path, file) };
  if (format === "json" || format === "ndjson")
    return { columns: await describe(engine, "read_json($1, sample_size = 100000)", path, file) };
  const delimiter = format === "tsv" ? "\t" : delimiterOf(path);
  const header = readHeader(path, delimiter);
  const nameless = header.find((name) => name === "" || !Number.isNaN(Number(name)));
  if (nameless !== undefined) {
    const expected = "a first line with a name for each column, or a datapackage.json written by hand";
    throw new BadInput({ file, row: 1, what: "not a column name", value: nameless, expected });
  }
  const reader = `read_csv($1, header = true, delim = ${engine.dialect.literal(delimiter)}, quote = '"', escape = '"',
    sample_size = 100000)`;
  const columns = await describe(engine, reader, path, file);
  return { columns, ...(format === "csv" && delimiter !== "," ? { dialect: { delimiter } } : {}) };
}

// The one that cuts the first line into most pieces.
function delimiterOf(path: string): string {
  const pieces = (delimiter: string) => readHeader(path, delimiter).length;
  return [",", "\t", ";", "|", " "].reduce((best, next) => (pieces(next) > pieces(best) ? next : best));
}

async function describe(engine: Engine, reader: string, path: string, file: string): Promise<SniffedColumn[]> {
  try {
    const rows = await engine.rows(`describe select * from ${reader}`, [path]);
    return rows.map((row) => ({ name: String(row["column_name"]), type: typeOf(String(row["column_type"])) }));
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new BadInput({ file, what: `cannot be read: ${reason.replaceAll(path, file)}`, expected: "a table" });
  }
}

function typeOf(engineType: string): SniffedColumn["type"] {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(engineType)) return "integer";
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(engineType)) return "number";
  if (engineType.startsWith("TIMESTAMP")) return "datetime";
  if (engineType === "DATE") return "date";
  return engineType === "BOOLEAN" ? "boolean" : "string";
}
