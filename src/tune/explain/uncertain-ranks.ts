import type { TunedSensitivity, UncertainInput } from "../../results/tuned-sensitivity.js";
import { rankSensitivity } from "../../sensitivity/rank-sensitivity.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import type { TuneProblem } from "../problem.js";

const base = 64;
const shown = 25;

/**
 * How the ranking by these scores hangs on what is uncertain: `version` gives the scores at a point of the unit cube, a coordinate an
 * input. So many versions are scored that Sobol' indices have 64 points of each base sample.
 */
export function uncertainRanks(
  { seed, accounts }: TuneProblem,
  scores: Float64Array,
  uncertain: readonly Pick<UncertainInput, "name" | "over">[],
  version: (point: Float64Array) => Float64Array,
): Pick<TunedSensitivity, "versions" | "inputs" | "ranks" | "groups"> {
  const inputs = uncertain.map(({ name }) => name);
  const { indices, ranks, groups } = rankSensitivity(scores, version, {
    inputs,
    base,
    seed,
    top: shown,
    resamples: 500,
  });
  return {
    versions: ranks.versions,
    inputs: uncertain.map((input, i) => ({
      ...input,
      first: numbers(indices.first[i]!),
      total: numbers(indices.total[i]!),
    })),
    ranks: [...ranks.rows].map((row, i) => ({
      account: accounts[row]!,
      rank: ranks.nominal[i]!,
      median: numberOrNull(ranks.median[i]),
      low: numberOrNull(ranks.low[i]),
      high: numberOrNull(ranks.high[i]),
    })),
    groups: groups.map((rows) => rows.map((row) => accounts[row]!)),
  };
}

function numbers({ estimate, low, high }: { estimate: number; low: number; high: number }) {
  return { estimate: numberOrNull(estimate), low: numberOrNull(low), high: numberOrNull(high) };
}
