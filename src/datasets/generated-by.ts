import type { Descriptor } from "./descriptor.js";

/** The title of the source of a package that a generator made; its parameters stand beside it. */
export const generatedBy = "cloutlab datasets generate";

/** The parameters that a generator made a package with; null where no generator did. */
export function generatedWith({ sources = [] }: Descriptor): Readonly<Record<string, number>> | null {
  const source = sources.find(({ title }) => title === generatedBy);
  return (
    (source &&
      Object.fromEntries(
        Object.entries(source).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
      )) ??
    null
  );
}
