import type { TunedSensitivity } from "../../results/tuned-sensitivity.js";
import { choiceAt, noisyWeights } from "../../sensitivity/noisy-weights.js";
import { domainOf, placed } from "../../solvers/domain.js";
import type { TuneProblem } from "../problem.js";
import type { Searchable } from "../tuners/searchable.js";
import type { Intervals, OfSearch } from "./of-search.js";
import { uncertainRanks } from "./uncertain-ranks.js";
import { windowInput, windowTables } from "./window-tables.js";

/** What moves the ranking: each parameter within its interval, or its bounds where it has none, each weight a quarter more or less; and the window. */
export function rankSensitivityOfSearch({
  problem,
  searchable,
  scores,
  intervals,
}: OfSearch): Pick<TunedSensitivity, "versions" | "inputs" | "ranks" | "groups"> {
  const { space, score } = searchable;
  const windows = windowTables(problem, scores, (table) => score(table, space.start));
  const { place, over } = space.bounds ? inBox(searchable, intervals) : inSimplex(searchable);
  const inputs = [...space.names.map((name, i) => ({ name, over: over(i) })), ...windowInput(windows)];
  const all = windows.map(({ table }) => table) as [TuneProblem, ...TuneProblem[]];
  return uncertainRanks(problem, scores, inputs, (point) =>
    score(choiceAt(all, point[space.dimensions] ?? 0), place(point.subarray(0, space.dimensions))),
  );
}

function inSimplex({ space }: Searchable) {
  return {
    place: (point: Float64Array) => noisyWeights(space.start, point),
    over: () => "a quarter more or less",
  };
}

function inBox({ space }: Searchable, intervals: Intervals) {
  const { locate, point } = placed(domainOf(space, space.start));
  const ends = (side: "low" | "high") =>
    locate(
      space.start.map((_, i) => {
        const bound = space.bounds![i]![side === "low" ? 0 : 1];
        return intervals[space.names[i]!]?.[side] ?? bound;
      }),
    );
  const [low, high] = [ends("low"), ends("high")];
  return {
    place: (at: Float64Array) => point(at.map((share, i) => low[i]! + share * (high[i]! - low[i]!))),
    over(i: number) {
      const name = space.names[i]!;
      if (typeof space.at(space.start)[name] === "string") return "all choices";
      const { low: from, high: to } = intervals[name] ?? { low: null, high: null };
      return from === null || to === null ? "its bounds" : "its interval";
    },
  };
}
