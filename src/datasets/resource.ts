import type { Engine, SourceFile } from "../engine/engine.js";
import type { Field, Resource } from "./descriptor.js";
import { readHeader } from "./read-header.js";
import { type Role, type RoleColumn, roles } from "./roles.js";

/** A column of a role and where its values come from: a field of the file, a constant, or nowhere. */
export interface Binding {
  readonly column: string;
  readonly definition: RoleColumn;
  readonly field?: Field;
  readonly constant?: string;
}

/** Matches the columns of a resource's role with the fields of its file. */
export function bindings(resource: Resource): Binding[] {
  const role: Role = roles[resource.role];
  return Object.entries(role.columns).map(([column, definition]) => {
    const constant = resource.constants?.[column];
    const field =
      resource.schema.fields.find((candidate) => candidate.as === column) ??
      resource.schema.fields.find((candidate) => candidate.as === undefined && candidate.name === column);
    return { column, definition, ...(constant === undefined ? (field ? { field } : {}) : { constant }) };
  });
}

/** How the engine is to read the file of a resource. */
export function sourceFile(resource: Resource, path: string): SourceFile {
  const format = formatOf(resource);
  const { delimiter = format === "tsv" ? "\t" : ",", commentChar: comment, header = true } = resource.dialect ?? {};
  const fields = resource.schema.fields.map((field) => field.name);
  // The engine is told the columns that are there: what it would guess can depend on the rows.
  const named = (format === "csv" || format === "tsv") && header;
  return {
    path,
    format,
    columns: named ? readHeader(path, delimiter, comment) : fields,
    delimiter,
    comment,
    header,
    missing: resource.schema.missingValues,
  };
}

/** The format by the property, else by the ending of the path; CSV where neither tells. */
export function formatOf(resource: Pick<Resource, "format" | "path">): SourceFile["format"] {
  if (resource.format) return resource.format;
  const ending = /\.([a-z]+)$/i.exec(resource.path)?.[1]?.toLowerCase();
  if (ending === "tsv" || ending === "json" || ending === "parquet" || ending === "ndjson") return ending;
  return ending === "jsonl" ? "ndjson" : "csv";
}

/** The expression that turns a column of the file into a column of the role; `strict` fails on a bad value, else it is NULL. */
export function convert(engine: Engine, kind: RoleColumn["kind"], text: string, strict: boolean): string {
  const cast = strict ? "cast" : "try_cast";
  if (kind === "number") return `${cast}(${text} as double)`;
  // Through a time with zone, so that "...+02:00" is moved to UTC and a time without zone is taken as UTC.
  if (kind === "time") return `cast(${cast}(${text} as timestamptz) as timestamp)`;
  return engine.dialect.name === "duckdb" ? `cast(${text} as varchar)` : `cast(${text} as string)`;
}
