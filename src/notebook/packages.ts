import type { Initialised } from "../datasets/init.js";

/**
 * Writes a `datapackage.json` for the data files in a folder, as `cloutlab datasets init` does; one that is there already is kept
 * unless `force` is set.
 * @throws BadInput for a folder without data files.
 */
export async function initPackage(folder: string, options: { readonly force?: boolean } = {}): Promise<Initialised> {
  const init = await import("../datasets/init.js");
  return init.initPackage(folder, options);
}

/** Accepts edits of a package's files, as `cloutlab datasets hash` does; the files whose hash has changed. */
export async function rehashPackage(folder: string): Promise<string[]> {
  const rehash = await import("../datasets/rehash-package.js");
  return rehash.rehashPackage(folder);
}
