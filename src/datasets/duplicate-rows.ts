import type { Engine } from "../engine/engine.js";
import type { Problem } from "../problem.js";
import { bindings } from "./resource.js";
import { type Role, roles } from "./roles.js";
import type { OpenResource } from "./views.js";

/** The rows that repeat the key of an earlier row, at most `limit` of them. A role without a key has none. */
export async function duplicateRows(
  engine: Engine,
  open: OpenResource,
  source: string,
  firstRow: number,
  limit: number,
): Promise<Problem[]> {
  const role: Role = roles[open.resource.role];
  const bound = bindings(open.resource).filter(({ column }) => role.key?.includes(column));
  const fields = bound.flatMap(({ field }) => (field ? [field.name] : []));
  if (fields.length === 0) return [];
  const keys = fields
    .map((name, index) => `cast(${engine.dialect.identifier(name)} as varchar) as k${index}`)
    .join(", ");
  const names = fields.map((_, index) => `k${index}`).join(", ");
  const repeated = `select ${names} from (select ${keys} from ${source}) as keyed group by ${names} having count(*) > 1`;
  const [any] = await engine.rows(`select count(*) as n from (${repeated}) as repeated`);
  if (Number(any?.n) === 0) return [];
  const rows = await engine.rows(
    `select row, first, ${names} from (
       select row, ${names}, min(row) over (partition by ${names}) as first
       from (select row_number() over () + ${firstRow - 1} as row, ${keys} from ${source}) as numbered
     ) as marked where row > first order by row limit ${limit}`,
  );
  return rows.map((row) => ({
    file: open.resource.path,
    row: Number(row.row),
    column: fields.join(" and "),
    what: `duplicate ${role.key?.join(" and ")}`,
    value: fields.map((_, index) => row[`k${index}`]).join(", "),
    expected: `one row each; row ${row.first} has it already`,
  }));
}
