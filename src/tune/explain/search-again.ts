import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import { random } from "../../random.js";
import type { Candidate, Counts, Fit } from "../candidate.js";
import { accountsOf } from "../held-out/restrict-to-accounts.js";
import { measurerOfDrawn } from "../measurer-of-drawn.js";
import type { TruthProblem } from "../problem.js";
import { tableOfRows } from "../table-of-rows.js";
import { searchWith } from "../tuners/search-with.js";
import { searchableOf } from "../tuners/searchable.js";

/** How much of its budget a search has on each resample of accounts, and how many of the resamples that are asked for it does. */
export const shareOfSearch = 1 / 2;

/**
 * Searches once more where accounts count as often as said, by row: as the method that is handed over was searched, from the same start
 * and under the same penalty, but with half the budget. A choice comes back as its place among those that there are. Null where the
 * objective is undefined.
 */
export function searchAgain(
  problem: TruthProblem,
  { penalty }: Candidate,
): (counts: Counts, resample: number) => Fit["parameters"] | null {
  const { truth, accounts, seed, spec, objective } = problem;
  const known = new Set(accountsOf(truth));
  const rows = [...accounts.keys()].filter((row) => known.has(accounts[row]!));
  const searchable = searchableOf(problem, rows);
  const seen = searchable.relative ? problem : tableOfRows(problem, rows);
  const chosen = parseMeasure(objective);
  const sign = chosen.measure.better === "higher" ? -1 : 1;
  const { space } = searchable;
  return (counts, resample) => {
    const drawn = new Map([...counts].map(([row, times]) => [accounts[row]!, times]));
    const measure = measurerOfDrawn(seen.accounts, truth, drawn, chosen);
    const { weights, objective: value } = searchWith(
      spec.solver,
      { ...space, objective: (point) => sign * measure(searchable.score(seen, point)) + penalty * space.shift(point) },
      {
        seed: Math.floor(random(seed, "tune", "resample", resample, "search").uniform() * 2 ** 48),
        budget: Math.ceil(shareOfSearch * spec.budget),
        start: space.start,
      },
    );
    if (Number.isNaN(value)) return null;
    const found = searchable.parameters(weights);
    return Object.fromEntries(
      space.names.map((name, i) => [name, typeof found[name] === "string" ? Math.floor(weights[i]!) : found[name]!]),
    );
  };
}
