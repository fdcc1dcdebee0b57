import { flatBox } from "../../sensitivity/flat-box.js";
import { flatRegion } from "../../sensitivity/flat-region.js";
import { domainOf, placed } from "../../solvers/domain.js";
import type { Gauge } from "./gauge.js";
import type { OfSearch } from "./of-search.js";

/** How far each parameter may vary, in their order, and which choices are as good, by name. */
export interface FlatParameters {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly choices: ReadonlyMap<string, string[]>;
}

/** The flat region of what was searched: a box of parameters, or weights that share a sum. */
export function flatParameters(
  { problem, searchable, within }: OfSearch,
  { measure, table, better }: Gauge,
): FlatParameters {
  const { space, score } = searchable;
  const objective = (point: Float64Array) => measure(score(table, point));
  const { seed, spec } = problem;
  const options = { within, better, seed };
  if (!space.bounds) {
    const { low, high } = flatRegion(objective, space.start, { ...options, directions: 20 });
    return { low: [...low], high: [...high], choices: new Map() };
  }
  const { locate, point } = placed(domainOf(space, space.start));
  const found = space.at(space.start);
  const choices = new Map<string, string[]>();
  const still = new Set<number>();
  const threshold = objective(space.start) - (better === "higher" ? within : -within);
  for (const [i, name] of space.names.entries()) {
    if (typeof found[name] !== "string") continue;
    still.add(i);
    const places = Array.from({ length: space.bounds[i]![1] }, (_, choice) =>
      space.start.map((value, j) => (j === i ? choice + 0.5 : value)),
    );
    const good = places.filter((one) =>
      better === "higher" ? objective(one) >= threshold : objective(one) <= threshold,
    );
    choices.set(
      name,
      good.map((one) => String(space.at(one)[name])),
    );
  }
  const { low, high } = flatBox((tried) => objective(point(tried)), locate(space.start), {
    ...options,
    still,
    most: 10 * spec.budget,
  });
  const values = (coordinates: Float64Array) => {
    const settings = space.at(point(coordinates));
    return space.names.map((name) => Number(settings[name]));
  };
  return { low: values(low), high: values(high), choices };
}
