import type { AgreementEntry } from "../results/comparison.js";
import { atanhInterval } from "../stats/atanh-interval.js";
import { bcaInterval } from "../stats/bca-interval.js";
import type { Interval } from "../stats/interval.js";
import { numberOrNull } from "../stats/number-or-null.js";
import { percentileInterval } from "../stats/percentile-interval.js";
import type { StratumEstimates } from "./estimate-pair.js";
import { everyPair } from "./every-pair.js";
import type { IntervalPlan } from "./interval-plan.js";
import type { QuestionsInWords } from "./jobs/job.js";
import type { Replicates } from "./replicates.js";

export interface Computed {
  readonly names: readonly string[];
  readonly asked: QuestionsInWords;
  /** For each pair, for each stratum. */
  readonly estimates: readonly (readonly StratumEstimates[])[];
  readonly replicates: Replicates | null;
  readonly plan: IntervalPlan;
  readonly level: number;
}

/** The entries of a comparison, by pair, stratum and statistic. */
export function agreementEntries(computed: Computed): AgreementEntry[] {
  const { names, asked, estimates } = computed;
  let number = 0;
  return everyPair(names).flatMap(([a, b], pair) =>
    asked.strata.flatMap((stratum, place) => {
      const found = estimates[pair]![place]!;
      return asked.statistics.map((statistic, index): AgreementEntry => {
        const { n, tiedA, tiedB } = found;
        const estimate = numberOrNull(found.estimates[index]);
        const interval = intervalOf(computed, found, index, number++);
        return { a, b, statistic, stratum, n, estimate, ...interval, tiedA, tiedB };
      });
    }),
  );
}

function intervalOf(
  { plan: { kind }, replicates, level }: Computed,
  { estimates, variances }: StratumEstimates,
  index: number,
  number: number,
): Pick<AgreementEntry, "low" | "high" | "level" | "interval"> {
  const estimate = estimates[index]!;
  const { low, high } = bounds();
  return Number.isFinite(low) && Number.isFinite(high)
    ? { low, high, level, interval: kind }
    : { low: null, high: null, level: null, interval: null };

  function bounds(): Interval {
    if (kind === null || Number.isNaN(estimate)) return { low: Number.NaN, high: Number.NaN };
    if (kind === "analytic") return atanhInterval(estimate, variances[index]!, level);
    const drawn = replicates!.bootstrap(number);
    return kind === "bca"
      ? bcaInterval(estimate, drawn, replicates!.jackknife(number), level)
      : percentileInterval(drawn, level);
  }
}
