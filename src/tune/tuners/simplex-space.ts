import type { TuneSpec } from "../../experiment/tune-spec.js";
import type { CompositeDescription } from "../../methods/composite/description.js";
import { sorted } from "../../methods/composite/weights.js";
import { matcher } from "../../pattern.js";
import { constraintsOf } from "../constraints-of.js";
import type { SearchSpace } from "./search-space.js";

/**
 * The weights of a composite without groups as what a search moves in: not negative, with a sum of one, and whatever else is asked.
 * Those that are not tuned keep their share.
 * @throws BadInput where nothing satisfies the constraints.
 */
export function simplexSpace({ parts }: CompositeDescription, spec: TuneSpec): SearchSpace {
  const all = sorted(parts);
  const total = all.reduce((sum, [, { weight }]) => sum + weight, 0);
  const start = Float64Array.from(all, ([, { weight }]) => weight / total);
  const wanted = matcher(spec.parameters);
  const fixed = new Map(all.flatMap(([name], i) => (wanted(name) ? [] : [[i, start[i]!] as const])));
  const weights = all.map(([name, part]) => ({ name, ...("signal" in part ? { signal: part.signal } : {}) }));
  const names = all.map(([name]) => name);
  return {
    dimensions: names.length,
    bounds: null,
    log: names.map(() => false),
    start,
    names,
    constraints: constraintsOf(spec.constraints, weights, fixed),
    at: (point) => Object.fromEntries(names.map((name, i) => [name, point[i]!])),
    shift: (point) => point.reduce((sum, weight, i) => sum + (weight - start[i]!) ** 2, 0) / names.length,
  };
}
