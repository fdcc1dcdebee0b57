import type { Initialised } from "../datasets/init.js";

/**
 * Writes a `datapackage.json` for the data files in a folder and its `data` folder, as `cloutlab datasets init` does: it guesses the
 * role of each file and of its columns, and adds hashes. The notes say what was guessed and should be looked at.
 * @param options.force overwrites a `datapackage.json` that is there already. @defaultValue false
 * @throws BadInput for a folder without data files, and for one that has a `datapackage.json`.
 */
export async function initPackage(folder: string, options: { readonly force?: boolean } = {}): Promise<Initialised> {
  const init = await import("../datasets/init.js");
  return init.initPackage(folder, options);
}

/**
 * Accepts edits of a package's files, as `cloutlab datasets hash` does: brings their hashes and sizes in `datapackage.json` up to date.
 * @returns the paths of the files whose hash changed; empty where none did.
 * @throws BadInput for a folder that is not there, and for whatever is wrong with the package.
 */
export async function rehashPackage(folder: string): Promise<string[]> {
  const rehash = await import("../datasets/rehash-package.js");
  return rehash.rehashPackage(folder);
}
