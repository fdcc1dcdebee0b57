import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { addDataset } from "../datasets/add.js";
import { generators } from "../datasets/generators.js";
import { initPackage } from "../datasets/init.js";
import { datasetNames, datasetsFolder, locateDataset } from "../datasets/locate.js";
import { openDataset } from "../datasets/open.js";
import { recipes } from "../datasets/recipes/index.js";
import { rehashPackage } from "../datasets/rehash-package.js";
import { BadInput, describeProblem, type Problem } from "../problem.js";
import type { OnProgress } from "../progress.js";

export interface DatasetEntry {
  readonly name: string;
  /** "ready" to be used, "on first use" when it will be generated, "to be added" when the user must bring its files. */
  readonly status: "ready" | "on first use" | "to be added" | "incomplete";
  readonly about: string;
}

/** Every dataset that is in `datasets/`, or that can be generated or added, by name. */
export function listDatasets(base: string): DatasetEntry[] {
  const makers: Record<string, { about: string }> = { ...imports(), ...generators };
  const names = [...new Set([...datasetNames(base), ...Object.keys(makers)])].sort();
  return names.map((name) => {
    const { folder, ready } = locateDataset(name, base);
    const status = ready
      ? "ready"
      : name in generators
        ? "on first use"
        : name in makers
          ? "to be added"
          : "incomplete";
    return { name, status, about: makers[name]?.about ?? titleOf(folder) };
  });
}

function titleOf(folder: string): string {
  const file = join(folder, "datapackage.json");
  if (!existsSync(file)) return "a folder without datapackage.json";
  const { title, description } = JSON.parse(readFileSync(file, "utf8")) as { title?: string; description?: string };
  return title ?? description ?? "";
}

export interface GenerateOptions {
  readonly accounts: number;
  readonly seed: number;
  readonly days: number;
  readonly out?: string;
  readonly base: string;
  readonly onProgress: OnProgress;
}

/** Generates a dataset and says in one line what was made. */
export async function generateDataset(
  name: string,
  { accounts, seed, days, out, base, onProgress }: GenerateOptions,
): Promise<string> {
  const generator = maker(generators, name, "generator");
  const folder = out === undefined ? join(datasetsFolder(base), name) : resolve(base, out);
  await generator.generate({
    accounts,
    seed,
    days,
    folder,
    onProgress: (done, total) => onProgress(`generating ${name}`, done, total),
  });
  return `made ${shown(folder)}: ${accounts} accounts over ${days} days, seed ${seed}`;
}

/** Imports a dataset and says in one line what was made. */
export async function addToDatasets(name: string, from: string, base: string, onProgress: OnProgress): Promise<string> {
  const into = datasetsFolder(base);
  await addDataset(name, { from: resolve(base, from), into, onProgress });
  return `added ${shown(join(into, name))}; \`cloutlab datasets validate ${name}\` checks it`;
}

/** Writes a `datapackage.json` for a folder of data files and says what was guessed. */
export async function describeFolder(folder: string, force: boolean): Promise<string> {
  const { draft, notes } = await initPackage(folder, { force });
  const tables = draft.resources.map(({ path, role }) => `  ${path}: ${role}`);
  return [`wrote ${join(folder, "datapackage.json")}`, ...tables, ...notes].join("\n");
}

/** Writes the present hashes of a package's files into its `datapackage.json` and says which had changed. */
export async function acceptEdits(folder: string): Promise<string> {
  const changed = await rehashPackage(folder);
  return changed.length === 0 ? "no file had changed" : `accepted: ${changed.join(", ")}`;
}

function imports(): Record<string, { about: string }> {
  return Object.fromEntries(Object.values(recipes).map((recipe) => [recipe.name, recipe]));
}

/** All problems of a dataset, and the names of its tables. */
export async function validateDataset(
  reference: string,
  base: string,
): Promise<{ problems: readonly Problem[]; lines: string[]; tables: string[] }> {
  const location = locateDataset(reference, base);
  try {
    const dataset = await openDataset(location);
    dataset.close();
    return {
      problems: [],
      lines: [],
      tables: dataset.resources.map(({ resource }) => `${resource.name} (${resource.role})`),
    };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { problems: error.problems, lines: error.problems.map(describeProblem), tables: [] };
  }
}

function maker<T>(registry: Readonly<Record<string, T>>, name: string, what: string): T {
  if (!Object.hasOwn(registry, name))
    throw new BadInput({
      what: `unknown ${what}`,
      value: name,
      names: Object.keys(registry),
      expected: Object.keys(registry).join(", "),
    });
  return registry[name]!;
}

function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith("..") ? folder : path;
}
