import { prepare } from "../../stats/ranked.js";
import type { Statistic } from "../../stats/statistic.js";
import type { Measure } from "./measure.js";

/**
 * A statistic of agreement as a measure against a reference, which is its first column. NaN where the statistic is.
 * A distance is the better the smaller it is.
 */
export function ofStatistic(statistic: Statistic): Measure {
  const { name, label, about, source, range, parameters, cutoff, kind } = statistic;
  return {
    ...{ name, label, about, source, range, parameters, better: kind === "agreement" ? "higher" : "lower" },
    ...(cutoff ? { cutoff: "needed" } : {}),
    reference: (reference, scores, settings) => statistic.estimate(prepare(reference), prepare(scores), settings),
  };
}
