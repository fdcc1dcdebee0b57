import { existsSync, realpathSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openEngine } from "../engine/open-engine.js";
import { BadInput } from "../problem.js";
import { removedAtExit } from "../temporary.js";
import type { ImportRecipe } from "./import-recipe.js";
import { openDataset } from "./open.js";
import { writePackage } from "./package.js";
import { recipeNamed } from "./recipes/index.js";

export interface AddOptions {
  /** The folder with the files as they were downloaded. It is only read. */
  readonly from: string;
  /** The folder of all datasets; the package becomes `<into>/<name>`. */
  readonly into: string;
  readonly onProgress?: (message: string) => void;
}

/**
 * Makes the data package `<into>/<name>` out of downloaded files, replaces an earlier one, and gives its folder. Other
 * files of that folder stay. When the import fails, what was there before is untouched.
 */
export async function addDataset(name: string, { from, into, onProgress }: AddOptions): Promise<string> {
  const recipe = recipeNamed(name);
  checkFiles(recipe, from);
  const folder = join(into, name);
  const data = join(folder, "data");
  if (existsSync(data) && realpathSync(from).startsWith(realpathSync(data)))
    throw new BadInput({ what: "folder would be replaced", value: from, expected: `a folder outside ${name}/data` });
  const before = existsSync(folder);
  const temporary = join(folder, `import-${process.pid}.tmp`);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const remove = removedAtExit(temporary);
  try {
    onProgress?.(`importing ${name}`);
    await importInto(recipe, realpathSync(from), realpathSync(temporary));
    // What cannot be opened must not replace what can.
    (await openDataset({ name, folder: temporary, ready: true })).close();
    await replacePackage(folder, temporary);
  } catch (error) {
    if (!before) await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    remove();
  }
  onProgress?.(`imported ${name}`);
  return folder;
}

function checkFiles({ name, files }: ImportRecipe, from: string): void {
  const contents = files.map((file) => file.path).join(", ");
  if (!existsSync(from) || !statSync(from).isDirectory())
    throw new BadInput({ what: "no such folder", value: from, expected: `the folder of ${name} with ${contents}` });
  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const missing = files.filter(({ path }) => !isFile(join(from, path)));
  if (missing.length === 0) return;
  throw new BadInput(
    ...missing.map(({ path, about }) => ({ what: "missing file", value: path, file: from, expected: about })),
  );
}

async function importInto(recipe: ImportRecipe, from: string, to: string): Promise<void> {
  // The user chose the files, so where one is a link its target may be read.
  const places = recipe.files.map(({ path }) => dirname(realpathSync(join(from, path))));
  // One thread: what several write at once may lie in another order the next time.
  const engine = await openEngine({ folders: [...new Set(places), to], threads: 1 });
  try {
    const { name, title, about, licence } = recipe;
    const imported = await recipe.import({ engine, from, to });
    await writePackage(to, { name, title, description: about, licenses: [{ title: licence }], ...imported });
  } finally {
    engine.close();
  }
}

// The descriptor goes first and comes last: a folder that has one is always complete.
async function replacePackage(folder: string, temporary: string): Promise<void> {
  await rm(join(folder, "datapackage.json"), { force: true });
  await rm(join(folder, "data"), { recursive: true, force: true });
  await rename(join(temporary, "data"), join(folder, "data"));
  await rename(join(temporary, "datapackage.json"), join(folder, "datapackage.json"));
}
