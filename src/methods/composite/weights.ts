import { BadInput } from "../../problem.js";
import type { CompositeDescription, Part } from "./description.js";

/** A part of a composite with the name of the group that it is in. */
export interface NamedPart {
  readonly name: string;
  readonly within: string;
  readonly part: Part;
}

/** Every part of a composite, a group before its own parts, in the order of their names: the order in the file is nothing. */
export function partsOf({ name, parts }: Pick<CompositeDescription, "name" | "parts">): NamedPart[] {
  return sorted(parts).flatMap(([own, part]) => [
    { name: own, within: name, part },
    ...("parts" in part ? partsOf({ name: own, parts: part.parts }) : []),
  ]);
}

/** The weights of a composite on all its levels, by the names of the parts. Each is at least 0; within a group only proportions count. */
export function weightsOf(description: CompositeDescription): Record<string, number> {
  return Object.fromEntries(partsOf(description).map(({ name, part }) => [name, part.weight]));
}

/**
 * The same composite with other weights; parts that are not named keep theirs.
 * @throws BadInput for a name that no part has, and for a weight that is not a number of at least 0.
 */
export function withWeights(
  description: CompositeDescription,
  weights: Readonly<Record<string, number>>,
): CompositeDescription {
  const names = Object.keys(weightsOf(description));
  for (const [value, weight] of Object.entries(weights)) {
    if (!names.includes(value)) throw new BadInput({ what: `no such part of ${description.name}`, value, names });
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new BadInput({ what: `weight of ${value}`, value: String(weight), expected: "a number of at least 0" });
  }
  return { ...description, parts: reweighted(description.parts, weights) };
}

function reweighted(parts: CompositeDescription["parts"], weights: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]): [string, Part] => {
      const changed = { ...part, weight: Object.hasOwn(weights, name) ? weights[name]! : part.weight };
      return [name, "parts" in changed ? { ...changed, parts: reweighted(changed.parts, weights) } : changed];
    }),
  );
}

/** The parts of a group in the order of their names. */
export function sorted(parts: CompositeDescription["parts"]): [string, Part][] {
  return Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
}
