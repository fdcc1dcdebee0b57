import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { BadInput } from "../../problem.js";
import { tablePath } from "./draft.js";
import { tableNames } from "./tables.js";

/**
 * Moves finished files to where they belong. The descriptor goes first and comes last, so that whatever happens in
 * between, no package is there rather than a mixture of two. Other files of the folder stay.
 */
export async function install(from: string, folder: string): Promise<void> {
  await mkdir(join(folder, "data"), { recursive: true });
  await rm(join(folder, "datapackage.json"), { force: true });
  for (const name of tableNames) await rename(join(from, tablePath(name)), join(folder, tablePath(name)));
  await rename(join(from, "datapackage.json"), join(folder, "datapackage.json"));
}

/** @throws BadInput when the folder holds another dataset, which would be lost. */
export async function refuseOtherDataset(folder: string): Promise<void> {
  const file = join(folder, "datapackage.json");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined || /^\s*"name": "creators",$/m.test(text)) return;
  throw new BadInput({ what: "another dataset is in the folder", file, expected: "a folder without one" });
}
