import type { Engine } from "../engine/engine.js";
import { type Binding, bindings, convert } from "./resource.js";
import type { RoleColumn } from "./roles.js";
import type { OpenResource } from "./views.js";

/** What must not be true of any row: an SQL condition, the value to show, and what to say of it. */
export interface RowCheck {
  readonly column: string;
  readonly bad: string;
  readonly value: string;
  readonly what: string;
  readonly expected: string;
}

/** The checks of one table: its role's columns, and in a signals table every field that is a signal. */
export function rowChecksOf(
  engine: Engine,
  { resource }: OpenResource,
  types: ReadonlyMap<string, string>,
): RowCheck[] {
  const checks = bindings(resource).flatMap((binding) => roleChecks(engine, binding, types));
  if (resource.role !== "signals") return checks;
  const number: RoleColumn = { kind: "number", about: "a signal" };
  for (const field of signalFields(resource)) {
    checks.push(...roleChecks(engine, { column: field.name, definition: number, field }, types));
  }
  return checks;
}

/** The fields of a signals table that are signals: all but the account's, and those that are declared to be text. */
export function signalFields(resource: OpenResource["resource"]) {
  return resource.schema.fields.filter(
    (field) =>
      (field.as ?? field.name) !== "account" && !["string", "datetime", "date", "boolean"].includes(field.type),
  );
}

function roleChecks(engine: Engine, { definition, field }: Binding, types: ReadonlyMap<string, string>): RowCheck[] {
  if (!field) return [];
  const column = field.name;
  const value = engine.dialect.identifier(column);
  const checks: RowCheck[] = [];
  const add = (bad: string, what: string, expected: string) => checks.push({ column, bad, value, what, expected });
  if (definition.required) add(`${value} is null`, "missing value", definition.about);
  if (definition.kind === "id" && fraction.test(types.get(column) ?? "")) {
    add(
      `${value} is not null`,
      "id stored as a fraction",
      "text or a whole number: ids above 2^53 lose digits as fractions",
    );
  }
  // A column that the file itself types needs no look at its values for that.
  const typed = types.get(column) ?? "";
  if (definition.kind === "number") {
    const number = convert(engine, "number", value, false);
    if (!numeric.test(typed)) add(`${value} is not null and ${number} is null`, "not a number", "a number");
    if (!whole.test(typed)) add(`isinf(${number})`, "not a finite number", "a finite number");
    if (definition.minimum !== undefined)
      add(`${number} < ${definition.minimum}`, "number out of range", `at least ${definition.minimum}`);
  }
  if (definition.kind === "time" && !typed.startsWith("TIMESTAMP") && typed !== "DATE") {
    add(
      `${value} is not null and ${convert(engine, "time", value, false)} is null`,
      "not a time",
      "ISO 8601, such as 2018-05-25T13:00:00Z",
    );
  }
  if (column === "network" || field.as === "network") {
    // The common names first: a regular expression on every row takes longer than all other checks together.
    add(
      `${value} not in ('twitter', 'facebook', 'youtube', 'linkedin') and not regexp_matches(${value}, '^[a-z][a-z0-9-]*$')`,
      "not a network name",
      "lower-case letters, digits and hyphens, such as twitter",
    );
  }
  return checks;
}

const fraction = /^(DOUBLE|FLOAT|DECIMAL)/;
const whole = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const numeric = new RegExp(`${fraction.source}|${whole.source}`);
