import { prepare, type Ranked } from "../../stats/ranked.js";
import type { Statistic } from "../../stats/statistic.js";
import type { Measure } from "./measure.js";

/**
 * A statistic of agreement as a measure against a reference, which is its first column. NaN where the statistic is.
 * A distance is the better the smaller it is.
 */
export function ofStatistic(statistic: Statistic): Measure {
  // The same reference is held against many columns.
  const known = new WeakMap<Float64Array, Ranked>();
  const ranked = (reference: Float64Array) => {
    const found = known.get(reference) ?? prepare(reference);
    known.set(reference, found);
    return found;
  };
  const { name, label, about, source, range, parameters, cutoff, kind } = statistic;
  return {
    name,
    label,
    about,
    source,
    range,
    parameters,
    better: kind === "agreement" ? "higher" : "lower",
    ...(cutoff ? { cutoff: "needed" } : {}),
    reference: (reference, scores, settings) => statistic.estimate(ranked(reference), prepare(scores), settings),
  };
}
