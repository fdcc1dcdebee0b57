import type { Location } from "../datasets/locate.js";
import type { Dataset, OpenOptions } from "../datasets/open.js";
import type { OnProgress } from "../progress.js";

/** Where a dataset is looked for, and how it is opened. */
export interface OpenDatasetOptions extends OpenOptions {
  /** The folder that a name or path is looked up from. @defaultValue the working folder, which is the notebook's */
  readonly base?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Opens a dataset by its name in the nearest `datasets/` folder, by a path to a folder with a `datapackage.json`, or by its
 * place. `creators` is generated when it is not there yet. Close it with `dataset.close()`, or leave that to the end of the
 * process. Hashes are checked and every row is validated (`validate: false` leaves the rows unread).
 * @throws BadInput when there is no such dataset, with the nearest name, and with all that is wrong with one.
 * @example
 * import { openDataset } from "cloutlab";
 *
 * const creators = await openDataset("creators");
 * console.log(creators.title, creators.roles);
 * creators.close();
 */
export async function openDataset(
  dataset: string | Location,
  { base = process.cwd(), onProgress = () => undefined, ...options }: OpenDatasetOptions = {},
): Promise<Dataset> {
  // As in `run`: loaded when it is used, with all that generates and imports datasets.
  const [{ ensureDataset }, { openDataset: openLocation }] = await Promise.all([
    import("../experiment/dataset.js"),
    import("../datasets/open.js"),
  ]);
  const location = typeof dataset === "string" ? await ensureDataset(dataset, base, onProgress) : dataset;
  return openLocation(location, options);
}
