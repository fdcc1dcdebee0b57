import type { TunedSensitivity, UncertainInput } from "../../results/tuned-sensitivity.js";
import { rankSensitivity } from "../../sensitivity/rank-sensitivity.js";
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
    ...{ inputs, base, seed },
    ...{ top: shown, resamples: 500 },
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
      ...{ median: known(ranks.median[i]!), low: known(ranks.low[i]!), high: known(ranks.high[i]!) },
    })),
    groups: groups.map((rows) => rows.map((row) => accounts[row]!)),
  };
}

function numbers({ estimate, low, high }: { estimate: number; low: number; high: number }) {
  return { estimate: known(estimate), low: known(low), high: known(high) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
