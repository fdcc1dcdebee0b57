import type { Engine } from "../engine/engine.js";
import type { Resource } from "./descriptor.js";
import { type Binding, bindings, convert, sourceFile } from "./resource.js";
import { type Role, type RoleName, roleEntries } from "./roles.js";

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
  for (const [name, role] of roleEntries) {
    const parts = resources.filter((open) => open.resource.role === name).map((open) => select(engine, open));
    const sql = parts.length > 0 ? parts.join(" union all ") : emptySelect(engine, role);
    await engine.run(`create or replace temporary view ${engine.dialect.identifier(name)} as ${sql}`);
  }
}

/** The roles that a package has at least one table of. */
export function rolesOf(resources: readonly OpenResource[]): ReadonlySet<RoleName> {
  return new Set(resources.map((open) => open.resource.role));
}

function select(engine: Engine, { resource, path }: OpenResource): string {
  const columns = bindings(resource).map(
    (binding) => `${value(engine, binding)} as ${engine.dialect.identifier(binding.column)}`,
  );
  return `select ${columns.join(", ")} from ${engine.source(sourceFile(resource, path))}`;
}

function value(engine: Engine, { definition, field, constant }: Binding): string {
  const text = field
    ? engine.dialect.identifier(field.name)
    : constant === undefined
      ? "null"
      : engine.dialect.literal(constant);
  const converted = convert(engine, definition.kind, text, true);
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
