import type { Engine } from "../engine/engine.js";
import type { Problem } from "../problem.js";
import { duplicateRows } from "./duplicate-rows.js";
import { bindings, formatOf, sourceFile } from "./resource.js";
import { type RowCheck, rowChecksOf } from "./row-checks.js";
import { columnTypes, type OpenResource } from "./views.js";

/** At most this many rows are named for one check of one column; the rest are counted. */
export const rowsNamed = 20;

/**
 * Every problem of the tables, in the order of the package: file, column, row, value and what was expected. One scan
 * counts the bad rows of a file; only a check that failed is looked up row by row.
 */
export async function validateTables(engine: Engine, resources: readonly OpenResource[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const open of resources) problems.push(...(await validateTable(engine, open)));
  return problems;
}

async function validateTable(engine: Engine, open: OpenResource): Promise<Problem[]> {
  const { resource, path } = open;
  const file = resource.path;
  const { columns } = sourceFile(resource, path);
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined)
    return [{ file, row: 1, what: "column named twice", value: twice, expected: "each name once" }];
  const source = engine.source(sourceFile(resource, path));
  const physical = await columnsOf(engine, source, file);
  if ("problem" in physical) return [physical.problem];
  const missing = missingColumns(open, physical.types);
  if (missing.length > 0) return missing;
  const checks = rowChecksOf(engine, open, physical.types);
  const counts = checks.map((check, index) => `sum(case when ${check.bad} then 1 else 0 end) as c${index}`);
  let found: Record<string, unknown> | undefined;
  try {
    [found] = await engine.rows(`select count(*) as rows, ${[...counts, "0 as last"].join(", ")} from ${source}`);
  } catch (error) {
    return [engineProblem(file, error)];
  }
  if (Number(found?.rows) === 0) return [{ file, what: "no rows", expected: "at least one" }];
  const problems: Problem[] = [];
  for (const [index, check] of checks.entries()) {
    const count = Number(found?.[`c${index}`] ?? 0);
    if (count > 0) problems.push(...(await badRows(engine, open, source, check, count)));
  }
  return [...problems, ...(await duplicateRows(engine, open, source, firstRow(open), rowsNamed))];
}

type Types = ReadonlyMap<string, string>;

async function columnsOf(
  engine: Engine,
  source: string,
  file: string,
): Promise<{ types: Types } | { problem: Problem }> {
  try {
    return { types: await columnTypes(engine, source) };
  } catch (error) {
    return { problem: engineProblem(file, error) };
  }
}

// What the engine says of a file that it cannot read is long; its first line says what is wrong, and often where.
function engineProblem(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /(?:CSV Error on )?Line:? (\d+)/i.exec(message)?.[1];
  const first = message.split("\n")[0]?.replaceAll(/ ?in file "[^"]*"|"[^"]*\/[^"]*"/g, "") ?? "";
  const what = `cannot be read: ${first}`;
  return { file, ...(line ? { row: Number(line) } : {}), what };
}

function missingColumns({ resource }: OpenResource, types: Types): Problem[] {
  const file = resource.path;
  const problems: Problem[] = [];
  for (const field of resource.schema.fields) {
    if (!types.has(field.name))
      problems.push({
        file,
        what: "missing column",
        value: field.name,
        names: types.keys(),
        expected: "the column that datapackage.json names",
      });
  }
  for (const { column, definition, field, constant } of bindings(resource)) {
    if (definition.required && !field && constant === undefined) {
      problems.push({
        file,
        what: "missing column",
        value: column,
        expected: `one for the ${resource.role} of role "${resource.role}": ${definition.about}`,
      });
    }
  }
  return problems;
}

async function badRows(
  engine: Engine,
  open: OpenResource,
  source: string,
  check: RowCheck,
  count: number,
): Promise<Problem[]> {
  const first = firstRow(open);
  const rows = await engine.rows(
    `select row, value from (select row_number() over () + ${first - 1} as row, ${check.bad} as bad, cast(${check.value} as varchar) as value from ${source}) as t where bad order by row limit ${rowsNamed}`,
  );
  const problems = rows.map((row) => ({
    file: open.resource.path,
    row: Number(row.row),
    column: check.column,
    what: check.what,
    ...(row.value === null ? {} : { value: String(row.value) }),
    expected: check.expected,
  }));
  return count > rows.length
    ? [
        ...problems,
        { file: open.resource.path, column: check.column, what: `${check.what}: ${count - rows.length} more rows` },
      ]
    : problems;
}

function firstRow({ resource }: OpenResource): number {
  const format = formatOf(resource);
  return (format === "csv" || format === "tsv") && resource.dialect?.header !== false ? 2 : 1;
}
