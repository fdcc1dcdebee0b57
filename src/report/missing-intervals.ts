import { formatCount } from "../document/number.js";
import type { Comparison } from "../results/comparison.js";

/** Why some numbers of a comparison stand without an interval, in a sentence; null where none does. */
export function missingIntervals({ agreement }: Comparison): string | null {
  const bare = agreement.filter(({ estimate, low }) => estimate !== null && low === null);
  if (bare.length === 0) return null;
  if (agreement.some(({ interval }) => interval === "analytic")) {
    const statistics = [...new Set(bare.map(({ statistic }) => statistic))];
    return `No interval for ${statistics.join(", ")}: there is no analytic one; --bootstrap 1000 resamples instead.`;
  }
  return `No interval for ${formatCount(bare.length)} of ${formatCount(agreement.length)} numbers: some resamples leave them undefined, where accounts are few or nearly all tied.`;
}
