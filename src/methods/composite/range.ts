import type { CompositeDescription, Group, Part } from "./description.js";
import { type Range, unbounded } from "./step.js";
import { aggregationOf, normalisationOf } from "./values-of.js";

/** Where the scores of a composite lie whatever the data, as far as that follows from its steps. */
export function rangeOf(group: Group, defaults: CompositeDescription["defaults"]): Range {
  const parts = Object.values(group.parts).map((part) => partRange(part, defaults));
  const hull = { min: Math.min(...parts.map(({ min }) => min)), max: Math.max(...parts.map(({ max }) => max)) };
  const of = aggregationOf(group.aggregation).between ? hull : unbounded;
  return normalisationOf(group.rescaling).range(group.rescaling, of);
}

function partRange(part: Part, defaults: CompositeDescription["defaults"]): Range {
  if ("parts" in part) return rangeOf(part, defaults);
  const normalisation = part.normalisation ?? defaults.normalisation;
  return normalisationOf(normalisation).range(normalisation, unbounded);
}
