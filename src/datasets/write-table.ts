import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Field } from "./descriptor.js";
import type { ImportJob } from "./import-recipe.js";
import type { Draft } from "./package.js";
import type { RoleName } from "./roles.js";

export interface TableToWrite {
  readonly name: string;
  readonly role: RoleName;
  readonly description?: string;
  /** A query with an ORDER BY that leaves no ties, so that the file always has the same bytes. */
  readonly sql: string;
  /** What the descriptor says of a column beside its name and type. */
  readonly fields?: Readonly<Record<string, Partial<Field>>>;
  readonly constants?: Readonly<Record<string, string>>;
}

/** Writes the rows of a query to `data/<name>.parquet` and describes them as a resource of the package. */
export async function writeTable(
  { engine, to }: Pick<ImportJob, "engine" | "to">,
  { name, role, description, sql, fields = {}, constants }: TableToWrite,
): Promise<Draft["resources"][number]> {
  const path = `data/${name}.parquet`;
  await mkdir(join(to, "data"), { recursive: true });
  await engine.run(`copy (${sql}) to ${engine.dialect.literal(join(to, path))} (format parquet, compression zstd)`);
  const columns = await engine.rows(`describe ${sql}`);
  return {
    name,
    role,
    path,
    ...(description === undefined ? {} : { description }),
    ...(constants === undefined ? {} : { constants: { ...constants } }),
    schema: {
      fields: columns.map((column) => {
        const field = String(column["column_name"]);
        return { name: field, type: fieldType(String(column["column_type"])), ...fields[field] };
      }),
    },
  };
}

function fieldType(engineType: string): Field["type"] {
  if (engineType === "VARCHAR") return "string";
  if (engineType === "BIGINT" || engineType === "INTEGER") return "integer";
  if (engineType === "DOUBLE") return "number";
  if (engineType === "TIMESTAMP") return "datetime";
  throw new Error(`no field type for a column of type ${engineType}`);
}
