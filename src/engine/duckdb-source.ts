import { quoteIdentifier, quoteLiteral } from "./dialect.js";
import type { SourceFile } from "./engine.js";

/** The table expression by which DuckDB reads a file. Nothing is guessed that could change with the data: texts stay texts. */
export function duckdbSource(file: SourceFile): string {
  const path = quoteLiteral(file.path);
  if (file.format === "parquet") return `read_parquet(${path})`;
  if (file.format === "json" || file.format === "ndjson") return jsonSource(file, path);
  const columns = file.columns.map((name) => `${quoteLiteral(name)}: 'VARCHAR'`).join(", ");
  const options = [
    "auto_detect = false",
    `columns = {${columns}}`,
    `delim = ${quoteLiteral(file.delimiter ?? (file.format === "tsv" ? "\t" : ","))}`,
    `quote = '"'`,
    `escape = '"'`,
    `header = ${file.header !== false}`,
    `nullstr = [${file.missing.map(quoteLiteral).join(", ") || "''"}]`,
    ...(file.comment ? [`comment = ${quoteLiteral(file.comment)}`] : []),
  ];
  return `read_csv(${path}, ${options.join(", ")})`;
}

function jsonSource(file: SourceFile, path: string): string {
  const columns = file.columns.map((name) => `${quoteLiteral(name)}: 'VARCHAR'`).join(", ");
  const format = file.format === "json" ? "array" : "newline_delimited";
  const reader = `read_json(${path}, format = '${format}', columns = {${columns}})`;
  const missing = file.missing.map(quoteLiteral).join(", ");
  if (missing === "") return reader;
  const cleaned = file.columns.map((name) => {
    const column = quoteIdentifier(name);
    return `case when ${column} in (${missing}) then null else ${column} end as ${column}`;
  });
  return `(select ${cleaned.join(", ")} from ${reader})`;
}
