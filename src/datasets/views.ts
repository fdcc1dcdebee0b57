import type { Engine } from "../engine/engine.js";
import type { Resource } from "./descriptor.js";
import { type Binding, bindings, convert, sourceFile } from "./resource.js";
import { type Role, type RoleName, roleEntries, roles } from "./roles.js";

/** A resource whose file has been found and checked. */
export interface OpenResource {
  readonly resource: Resource;
  readonly path: string;
}

/**
 * Makes one view a role, named after it, with exactly the role's columns: all files of the role, one after the other.
 * A role that the package does not have gets an empty view, so that later SQL need not ask.
 */
export async function createViews(engine: Engine, resources: readonly OpenResource[]): Promise<void> {
  for (const [name] of roleEntries) {
    const sql = await roleSql(engine, resources, name);
    await engine.run(`create or replace temporary view ${engine.dialect.identifier(name)} as ${sql}`);
  }
}

/** The query behind the view of a role: all its files one after the other, or no row with the role's columns. */
export async function roleSql(engine: Engine, resources: readonly OpenResource[], name: RoleName): Promise<string> {
  const parts: string[] = [];
  for (const open of resources) if (open.resource.role === name) parts.push(await select(engine, open));
  return parts.length > 0 ? parts.join(" union all ") : emptySelect(engine, roles[name]);
}

/** The roles that a package has at least one table of. */
export function rolesOf(resources: readonly OpenResource[]): ReadonlySet<RoleName> {
  return new Set(resources.map((open) => open.resource.role));
}

async function select(engine: Engine, { resource, path }: OpenResource): Promise<string> {
  const source = engine.source(sourceFile(resource, path));
  const types = await columnTypes(engine, source);
  const columns = bindings(resource).map(
    (binding) => `${value(engine, binding, types)} as ${engine.dialect.identifier(binding.column)}`,
  );
  return `select ${columns.join(", ")} from ${source}`;
}

/** The engine's own type of each column of a table expression. */
export async function columnTypes(engine: Engine, source: string): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.rows(`describe select * from ${source}`);
  return new Map(rows.map((row) => [String(row.column_name), String(row.column_type)]));
}

function value(engine: Engine, { definition, field, constant }: Binding, types: ReadonlyMap<string, string>): string {
  const text = field
    ? engine.dialect.identifier(field.name)
    : constant === undefined
      ? "null"
      : engine.dialect.literal(constant);
  // The way through a time zone is slow, and a file that stores moments needs none.
  const moment = definition.kind === "time" && types.get(field?.name ?? "")?.startsWith("TIMESTAMP");
  const zoned = types.get(field?.name ?? "")?.includes("WITH TIME ZONE");
  const converted = moment && !zoned ? `cast(${text} as timestamp)` : convert(engine, definition.kind, text, true);
  if (definition.kind !== "number") return converted;
  // A NaN of a Parquet file means unknown, as NULL does.
  const known = `case when isnan(${converted}) then null else ${converted} end`;
  return definition.fallback === undefined ? known : `coalesce(${known}, ${definition.fallback})`;
}

function emptySelect(engine: Engine, role: Role): string {
  const columns = Object.entries(role.columns).map(
    ([column, { kind }]) => `${convert(engine, kind, "null", true)} as ${engine.dialect.identifier(column)}`,
  );
  return `select ${columns.join(", ")} where 1 = 0`;
}
