import { generatedWith } from "../datasets/generated-by.js";
import { type Generator, generators } from "../datasets/generators.js";
import { datasetNames, type Location, locateDataset } from "../datasets/locate.js";
import { readDescriptor } from "../datasets/read-descriptor.js";
import { recipes } from "../datasets/recipes/index.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";

/**
 * The place of a dataset that is ready to be opened. One that is made by a generator is generated on first use, and again, with
 * its parameters, where an earlier version of the generator made it; one that has to be imported is asked for.
 */
export async function ensureDataset(reference: string, base: string, onProgress: OnProgress): Promise<Location> {
  const location = locateDataset(reference, base);
  const generator = (generators as Record<string, Generator>)[reference];
  const outdated = location.ready && generator ? madeEarlier(generator, location) : null;
  if (location.ready && !outdated) return location;
  if (generator) {
    await generator.generate({
      ...outdated,
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

// What an earlier version of the generator made the package with; null where it was this one, or no generator.
function madeEarlier({ version }: Generator, { folder, name }: Location): Readonly<Record<string, number>> | null {
  const descriptor = readDescriptor(folder, name);
  return descriptor.version === version ? null : generatedWith(descriptor);
}
