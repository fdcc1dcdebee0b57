import type { ParsedMethod } from "../../methods/parse.js";

/**
 * A warning for each method whose file says that it was tuned on this dataset: held against a truth of it, such a method looks
 * better than it is.
 */
export function tunedHere(
  methods: readonly ParsedMethod[],
  dataset: { readonly name: string; readonly hash: string },
): string[] {
  const tuned = methods.flatMap(({ files }) =>
    Object.entries(files ?? {}).flatMap(([name, file]) => (tunedOn(file) === dataset.hash ? [name] : [])),
  );
  return [...new Set(tuned)].map(
    (name) =>
      `${name} was tuned on ${dataset.name}: here it looks better than it is, the held-out figure in its file says what it is worth`,
  );
}

function tunedOn(file: NonNullable<ParsedMethod["files"]>[string]): unknown {
  const provenance =
    "composite" in file ? file.composite.provenance : "tuned" in file ? file.tuned.provenance : undefined;
  return (provenance?.["dataset"] as { readonly hash?: unknown } | undefined)?.hash;
}
