import { generators } from "../datasets/generators.js";
import { datasetNames, type Location, locateDataset } from "../datasets/locate.js";
import { recipes } from "../datasets/recipes/index.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "./progress.js";

/**
 * The place of a dataset that is ready to be opened. One that is made by a generator is generated on first use; one that
 * has to be imported is asked for.
 */
export async function ensureDataset(reference: string, base: string, onProgress: OnProgress): Promise<Location> {
  const location = locateDataset(reference, base);
  if (location.ready) return location;
  const generator = (generators as Record<string, (typeof generators)[keyof typeof generators]>)[reference];
  if (generator) {
    await generator.generate({
      folder: location.folder,
      onProgress: (done, total) => onProgress(`generating ${reference}`, done, total),
    });
    return { ...location, ready: true };
  }
  const imported = Object.values(recipes).map(({ name }) => name);
  if (imported.includes(reference)) {
    throw new BadInput({
      what: "dataset has not been added",
      value: reference,
      expected: `\`cloutlab datasets add ${reference} --from DIR\` first; datasets/${reference}/README.md says where to get it`,
    });
  }
  const names = new Set([...datasetNames(base), ...Object.keys(generators), ...imported]);
  throw new BadInput({
    what: "no such dataset",
    value: reference,
    names,
    expected: "a name in datasets/ or a path to a folder with a datapackage.json",
  });
}
