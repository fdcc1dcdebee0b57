import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BadInput } from "../problem.js";

/** Where a dataset is, or would be made: its folder and the name that it goes by. */
export interface Location {
  readonly name: string;
  readonly folder: string;
  /** True when the folder holds a data package. */
  readonly ready: boolean;
}

/**
 * Finds a dataset by the name of a folder in `datasets/`, or by a path that contains a slash or dot. `base` is the
 * folder that relative paths start from; `datasets/` is looked for there and in every folder above it. A dataset of a name need not
 * be there yet: `ready` says so.
 * @throws BadInput for a path that leads nowhere.
 */
export function locateDataset(reference: string, base: string): Location {
  if (/^[a-z0-9][a-z0-9_-]*$/.test(reference)) {
    const root = datasetsFolder(base);
    const folder = join(root, reference);
    return { name: reference, folder, ready: existsSync(join(folder, "datapackage.json")) };
  }
  let folder = resolve(base, reference);
  if (basename(folder) === "datapackage.json") folder = dirname(folder);
  if (!existsSync(folder)) {
    throw new BadInput({
      what: "no such dataset folder",
      value: reference,
      expected: "a folder with a datapackage.json",
    });
  }
  return { name: basename(folder), folder, ready: existsSync(join(folder, "datapackage.json")) };
}

/** The nearest `datasets/` folder at or above `base`; where there is none, the one that would be made in `base`. */
export function datasetsFolder(base: string): string {
  for (let folder = resolve(base); ; folder = dirname(folder)) {
    const candidate = join(folder, "datasets");
    if (existsSync(candidate) && statSync(candidate).isDirectory()) return candidate;
    if (folder === dirname(folder)) return join(resolve(base), "datasets");
  }
}

/** The names of the folders in `datasets/`, whether their data has been imported or not. */
export function datasetNames(base: string): string[] {
  const root = datasetsFolder(base);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9]/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** The real path of a file that a package names, which must lie inside the package's folder. */
export function insideFolder(folder: string, path: string, file: string): string {
  const root = realpathSync(folder);
  const wanted = resolve(root, path);
  const outside = (place: string) => place !== root && !place.startsWith(`${root}/`);
  const problem = { file, column: "path", value: path };
  if (outside(wanted))
    throw new BadInput({ ...problem, what: "path leaves the folder of the package", expected: "a file inside it" });
  if (!existsSync(wanted))
    throw new BadInput({ ...problem, what: "no such file", expected: `a file in ${basename(folder)}/` });
  const real = realpathSync(wanted);
  if (outside(real))
    throw new BadInput({ ...problem, what: "link leaves the folder of the package", expected: "a file inside it" });
  return real;
}
