import type { ParameterSensitivity } from "../../results/parameter-sensitivity.js";
import { midPlaces } from "../../sensitivity/mid-places.js";
import { meanShift } from "../../sensitivity/rank-uncertainty.js";
import { intervalOrNull } from "../../stats/interval-or-null.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import { flatParameters } from "./flat-parameters.js";
import type { OfSearch } from "./of-search.js";

/** What each parameter that was searched means, in their order. */
export function parameterSensitivities(of: OfSearch): ParameterSensitivity[] {
  const { problem, searchable, scores, intervals, again, gauge } = of;
  const { space } = searchable;
  const found = space.at(space.start);
  const places = midPlaces(scores);
  const best = gauge?.measure(gauge.seen(scores));
  const flat = gauge && of.within > 0 ? flatParameters(of, gauge) : null;
  return space.names.map((name, i) => {
    const value = found[name]!;
    const neutral = neutralPoint(of, i);
    const there = searchable.score(problem, neutral);
    const interval = intervals[name];
    return {
      name,
      value,
      interval: typeof value === "number" && interval ? intervalOrNull(interval.low, interval.high) : null,
      again: typeof value === "string" ? (again.get(name) ?? null) : null,
      flat: flat && typeof value === "number" ? intervalOrNull(flat.low[i], flat.high[i]) : null,
      flatChoices: flat && typeof value === "string" ? flat.choices.get(name)! : null,
      neutral: space.at(neutral)[name]!,
      rankShiftAtNeutral: numberOrNull(meanShift(places, midPlaces(there))),
      changeAtNeutral: gauge && best !== undefined ? numberOrNull(gauge.measure(gauge.seen(there)) - best) : null,
    };
  });
}

// A number that may be 0 weighs something, and weighs nothing there; anything else is as it was before.
function neutralPoint({ searchable: { space }, before }: OfSearch, i: number): Float64Array {
  const isNumber = typeof space.at(space.start)[space.names[i]!] === "number";
  const least = space.bounds ? space.bounds[i]![0] : 0;
  const neutral = isNumber && least === 0 ? 0 : before.space.start[i]!;
  return space.start.map((value, at) => (at === i ? neutral : value));
}
