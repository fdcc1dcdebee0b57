import { parseMeasure } from "../../comparison/measures/parse-measure.js";
import { type CompositeDescription, compositeSchema, type Part } from "../../methods/composite/description.js";
import { random } from "../../random.js";
import { measurePart } from "../../tuning/measure-part.js";
import { allAsTraining, type TrainingPart } from "../../tuning/split/parts.js";
import { accountsOf } from "../../tuning/split/restrict.js";
import { splitTogether } from "../../tuning/split/split.js";
import { linearTuner } from "./linear-tuner.js";
import { tunePart } from "./nested.js";
import type { Problem } from "./problem.js";
import { scoreComposite } from "./score-tuned.js";

/** In how many parts the attention is cut, by the number of objectives: 11 mixtures of two, 15 of three, 20 of four. */
const partsOf = [0, 0, 10, 4, 3];

/** The mixtures of so many objectives: how much of the attention each of them gets, the first one all of it first. */
export function mixturesOf(objectives: number): number[][] {
  const total = partsOf[objectives]!;
  const shares = (left: number, more: number): number[][] =>
    more === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, i) => left - i).flatMap((own) =>
          shares(left - own, more - 1).map((rest) => [own, ...rest]),
        );
  return shares(total, objectives).map((own) => own.map((share) => share / total));
}

/** What each mixture comes to by each objective on what one split holds out; null where nothing could be fitted. */
export function frontOfSplit(problem: Problem, number: number): (number | null)[][] | null {
  const { objectives, spec, seed, accounts } = problem;
  const keys = ["tune", "front", number];
  const splits = splitTogether(
    objectives.map(({ truth }) => truth),
    spec.splits.heldOut,
    random(seed, ...keys, "split"),
  );
  const composites = compositesOf(
    problem,
    splits.map(({ training }) => training),
    keys,
  );
  if (!composites) return null;
  const scores = composites.map((composite) => scoreComposite(problem, composite));
  return mixturesOf(objectives.length).map((shares) => {
    const mixed = scores[0]!.map((_, row) =>
      shares.reduce((sum, share, k) => sum + (share === 0 ? 0 : share * scores[k]![row]!), 0),
    );
    return objectives.map(({ measure }, k) => {
      const value = measurePart(
        { accounts, columns: new Map([["mixed", mixed]]) },
        splits[k]!.heldOut,
        parseMeasure(measure),
      )[0]!;
      return Number.isFinite(value) ? value : null;
    });
  });
}

/** The mixtures as methods, of weights that are tuned to each objective on everything; null where nothing could be fitted. */
export function frontOfWhole(problem: Problem): CompositeDescription[] | null {
  const parts = problem.objectives.map(({ truth }) => allAsTraining(truth, accountsOf(truth)));
  const composites = compositesOf(problem, parts, ["tune", "front", "whole"]);
  return composites && mixturesOf(parts.length).map((shares, i) => mixed(problem.name, composites, shares, i));
}

// The weights of each objective by itself, without a rescaling, so that they can be mixed.
function compositesOf(problem: Problem, parts: readonly TrainingPart[], keys: readonly (number | string)[]) {
  const found: CompositeDescription[] = [];
  for (const [k, { truth, measure }] of problem.objectives.entries()) {
    const own: Problem = { ...problem, truth, objective: measure, objectives: [] };
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
    ...{ name: `${name}-${number + 1}`, about, source, defaults, parts: Object.fromEntries(parts) },
    ...(minimumKnown === undefined ? {} : { minimumKnown }),
  });
}
