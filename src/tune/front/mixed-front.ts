import { type CompositeDescription, compositeSchema, type Part } from "../../methods/composite/description.js";
import type { TunedForm } from "../candidate.js";
import type { TrainingPart } from "../held-out/parts.js";
import type { TruthProblem } from "../problem.js";
import { tunePart } from "../tune-part.js";
import { linearTuner } from "../tuners/linear-tuner.js";
import { mixturesOf } from "./mixtures.js";

/**
 * A method for each mixture of the objectives where the score is a weighted mean: weights are computed for each objective by itself, and
 * mixed. What satisfies the constraints still does when it is mixed. Null where nothing could be fitted.
 */
export function mixedFront(
  problem: TruthProblem,
  parts: readonly TrainingPart[],
  keys: readonly (number | string)[],
): TunedForm[] | null {
  const composites = compositesOf(problem, parts, keys);
  return (
    composites &&
    mixturesOf(parts.length).map((shares, i) => ({ composite: mixed(problem.name, composites, shares, i) }))
  );
}

// The weights of each objective by itself, without a rescaling, so that they can be mixed.
function compositesOf(problem: TruthProblem, parts: readonly TrainingPart[], keys: readonly (number | string)[]) {
  const found: CompositeDescription[] = [];
  for (const [k, { truth, measure }] of problem.objectives.entries()) {
    const own: TruthProblem = { ...problem, truth, objective: measure, objectives: [] };
    const tuned = tunePart(own, linearTuner(own), parts[k]!, [...keys, k]);
    if (!tuned) return null;
    const { composite } = tuned.fit.method() as { composite: CompositeDescription };
    found.push({ ...composite, rescaling: { method: "none" } });
  }
  return found;
}

// The score of a mixture is the mixture of the scores: parts of all, each with its share of the attention.
function mixed(name: string, composites: readonly CompositeDescription[], shares: readonly number[], number: number) {
  const parts = new Map<string, Part>();
  composites.forEach((composite, k) => {
    if (shares[k] === 0) return;
    const total = Object.values(composite.parts).reduce((sum, { weight }) => sum + weight, 0);
    for (const [own, part] of Object.entries(composite.parts)) {
      if (part.weight === 0) continue;
      const unique = parts.has(own) ? `${own}-for-${k + 1}` : own;
      parts.set(unique, { ...part, weight: (shares[k]! * part.weight) / total });
    }
  });
  const { about, source, minimumKnown, defaults } = composites[0]!;
  return compositeSchema.parse({
    name: `${name}-${number + 1}`,
    about,
    source,
    defaults,
    parts: Object.fromEntries(parts),
    ...(minimumKnown === undefined ? {} : { minimumKnown }),
  });
}
