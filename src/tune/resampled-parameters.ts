import { random } from "../random.js";
import type { Candidate, Tuner } from "./candidate.js";
import { searchAgain } from "./explain/search-again.js";
import { allAsTraining } from "./held-out/parts.js";
import { accountsOf } from "./held-out/restrict-to-accounts.js";
import type { TruthProblem } from "./problem.js";
import { isSearched } from "./tuners/tuner-of.js";

/**
 * The weights or parameters of a candidate on resamples of the accounts that the truth speaks of, numbers `from` to `to`: an account counts as
 * often as it is drawn, a judgement as often as its two ends are, one times the other. NaN where a resample cannot be fitted.
 */
export function resampledParameters(
  problem: TruthProblem,
  tuner: Tuner,
  candidate: Candidate,
  names: readonly string[],
  [from, to]: readonly [number, number],
): number[][] {
  const { truth, accounts, seed } = problem;
  const units = accountsOf(truth);
  const rows = new Map(accounts.map((account, row) => [account, row]));
  const refit =
    tuner.refit?.(allAsTraining(truth, units), candidate) ??
    (isSearched(problem) ? searchAgain(problem, candidate) : null);
  if (!refit) return [];
  return Array.from({ length: to - from }, (_, i) => {
    const stream = random(seed, "tune", "resample", from + i);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < units.length; draw++) {
      const row = rows.get(units[stream.integer(units.length)]!);
      if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    const found = refit(counts, from + i);
    return names.map((name) => Number(found?.[name] ?? Number.NaN));
  });
}
