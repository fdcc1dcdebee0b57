import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, join, parse } from "node:path";
import type { Engine } from "../engine/engine.js";
import { openEngine } from "../engine/open-engine.js";
import { BadInput } from "../problem.js";
import { guessRole, neededColumns, type SniffedColumn } from "./guess-role.js";
import { matchColumns } from "./match-columns.js";
import { type Draft, writePackage } from "./package.js";
import { type Role, type RoleName, roles } from "./roles.js";
import { sniffTable } from "./sniff-table.js";

type DraftResource = Draft["resources"][number];
type DraftField = DraftResource["schema"]["fields"][number];

/** A package that was made for data files. */
export interface Initialised {
  readonly draft: Draft;
  /** What was guessed and should be looked at, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Writes a `datapackage.json` for the data files in a folder and its `data` folder: guesses the role of each file and which
 * of its columns are the role's, and adds the hashes. A package that is there already is kept unless `force` is set.
 */
export async function initPackage(folder: string, { force = false } = {}): Promise<Initialised> {
  if (!existsSync(folder))
    throw new BadInput({ what: "no such folder", value: folder, expected: "one with data files" });
  if (!force && existsSync(join(folder, "datapackage.json"))) {
    const expected = "none; `cloutlab datasets hash` is for edited data, --force starts anew";
    throw new BadInput({ file: folder, what: "there is a datapackage.json", expected });
  }
  const files = dataFiles(folder);
  if (files.length === 0)
    throw new BadInput({ file: folder, what: "no data files", expected: `a file that ends in ${endings.join(", ")}` });
  const notes: string[] = [];
  const engine = await openEngine({ folders: [folder] });
  try {
    const resources: DraftResource[] = [];
    for (const file of files) resources.push(await resourceOf(engine, folder, file, notes));
    const draft = { name: slugOf(basename(realpathSync(folder))), resources: withOwnNames(resources) };
    await writePackage(folder, draft);
    return { draft, notes };
  } finally {
    engine.close();
  }
}

const endings = [".csv", ".json", ".jsonl", ".ndjson", ".parquet", ".tsv"];

function dataFiles(folder: string): string[] {
  const inside = ["", "data/"].flatMap((place) => {
    if (!existsSync(join(folder, place))) return [];
    return readdirSync(join(folder, place), { withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.includes(parse(entry.name).ext.toLowerCase()))
      .map((entry) => `${place}${entry.name}`);
  });
  return inside.filter((file) => file !== "datapackage.json").sort();
}

async function resourceOf(engine: Engine, folder: string, path: string, notes: string[]): Promise<DraftResource> {
  const stem = parse(path).name;
  const { columns, dialect } = await sniffTable(engine, join(realpathSync(folder), path), path);
  const name = guessRole(stem, columns);
  if (name === undefined) {
    const value = columns.map((column) => column.name).join(", ");
    const expected = "columns of one of the roles in docs/datasets.md, such as account, or a file named after a role";
    throw new BadInput({ file: path, what: "cannot tell what the table is from its columns", value, expected });
  }
  const role: Role = roles[name];
  const matched = matchColumns(
    columns.map((column) => column.name),
    Object.keys(role.columns),
  );
  const missing = neededColumns(name, role).find((column) => !matched.has(column));
  if (missing !== undefined) {
    const about = `one for the ${name}: ${role.columns[missing]?.about}`;
    throw new BadInput({
      file: path,
      what: "missing column",
      value: missing,
      names: columns.map((c) => c.name),
      expected: about,
    });
  }
  notes.push(`${path}: taken for ${name} (${role.about})`);
  const constants = constantsOf(role, matched);
  for (const [column, value] of Object.entries(constants))
    notes.push(`${path}: no column for ${column}; "${value}" is written for all rows: set it in constants`);
  return {
    name: slugOf(stem),
    role: name,
    path,
    ...(dialect ? { dialect } : {}),
    ...(Object.keys(constants).length > 0 ? { constants } : {}),
    schema: { fields: columns.map((column) => fieldOf(column, name, role, matched)) },
  };
}

function constantsOf(role: Role, matched: ReadonlyMap<string, string>): Record<string, string> {
  const guesses = { network: "unknown", kind: "reaction" };
  return Object.fromEntries(
    Object.entries(guesses).filter(([column]) => role.columns[column]?.required && !matched.has(column)),
  );
}

function fieldOf(
  { name, type }: SniffedColumn,
  roleName: RoleName,
  role: Role,
  matched: Map<string, string>,
): DraftField {
  const column = [...matched].find(([, physical]) => physical === name)?.[0];
  if (column !== undefined) {
    const id = role.columns[column]?.kind === "id" || role.columns[column]?.kind === "text";
    return { name, type: id ? "string" : type, ...(column === name ? {} : { as: column }) };
  }
  // A name such as twitter.followers speaks for itself: the catalogue knows its unit and direction.
  const own = roleName === "signals" && (type === "integer" || type === "number") && !/^[a-z][\w-]*\.[a-z]/.test(name);
  return { name, type, ...(own ? { unit: "unknown", direction: "benefit" as const } : {}) };
}

function slugOf(text: string): string {
  const slug = text.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-");
  return slug.replace(/^[^a-z0-9]+/, "").slice(0, 100) || "dataset";
}

function withOwnNames(resources: DraftResource[]): DraftResource[] {
  const seen = new Map<string, number>();
  return resources.map((resource) => {
    const before = seen.get(resource.name) ?? 0;
    seen.set(resource.name, before + 1);
    return before === 0 ? resource : { ...resource, name: `${resource.name}-${before + 1}` };
  });
}
