import { jackknifeVariance } from "../stats/jackknife-variance.js";
import type { ChosenStatistic } from "../stats/parse-statistic.js";
import type { Ranked } from "../stats/ranked.js";
import { take } from "../stats/take.js";
import { commonRows } from "./common-rows.js";
import { leaveOneOut } from "./leave-one-out.js";
import type { SharedColumn } from "./shared-column.js";
import { type Stratum, stratumRows } from "./stratum.js";

/** What is asked of every pair. */
export interface Questions {
  readonly statistics: readonly ChosenStatistic[];
  readonly strata: readonly Stratum[];
}

/** A pair in one stratum; `estimates` and `variances` have one entry a statistic, NaN where undefined or not asked for. */
export interface StratumEstimates {
  readonly n: number;
  readonly tiedA: number;
  readonly tiedB: number;
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
}

/** The agreement of two columns in each stratum; with `variances`, their jackknife variances where leaving out is quick. */
export function estimatePair(
  first: SharedColumn,
  second: SharedColumn,
  asked: Questions,
  variances: boolean,
): StratumEstimates[] {
  const { a, b } = commonRows(first, second);
  return asked.strata.map((stratum) => {
    const rows = stratum.share === 1 ? null : stratumRows(stratum, a, b);
    const [x, y] = rows ? [take(a, rows), take(b, rows)] : [a, b];
    return {
      n: x.values.length,
      tiedA: tiedShare(x),
      tiedB: tiedShare(y),
      estimates: Float64Array.from(asked.statistics, ({ statistic, settings }) => statistic.estimate(x, y, settings)),
      variances: Float64Array.from(asked.statistics, ({ statistic }) => {
        const without = variances ? leaveOneOut[statistic.name] : undefined;
        return without ? jackknifeVariance(without(x, y)) : Number.NaN;
      }),
    };
  });
}

/** The share of the rows that share their value with another row; 0 for an empty column. */
export function tiedShare({ starts, values }: Ranked): number {
  let alone = 0;
  for (let group = 0; group + 1 < starts.length; group++) if (starts[group + 1]! - starts[group]! === 1) alone++;
  return values.length === 0 ? 0 : (values.length - alone) / values.length;
}
