import { flatBox } from "../../tuning/meaning/flat-box.js";
import { flatRegion } from "../../tuning/meaning/flat-region.js";
import { midPlaces } from "../../tuning/meaning/mid-places.js";
import type { ParameterMeaning } from "../../tuning/meaning/parameter-meaning.js";
import { meanShift } from "../../tuning/meaning/rank-uncertainty.js";
import { choiceAt, noisyWeights } from "../../tuning/meaning/weight-noise.js";
import type { TunedMeaning } from "../../tuning/result.js";
import { domainOf, placed } from "../../tuning/solvers/domain.js";
import type { TunedForm } from "./candidate.js";
import type { Gauge } from "./gauge.js";
import type { Problem } from "./problem.js";
import { type Searchable, searchableOf } from "./searchable.js";
import { uncertainRanks } from "./uncertain-ranks.js";
import { windowInput, windowTables } from "./window-tables.js";

/** A tuned method at the point that was found, as something that can be tried at others. */
export function searchableAtFound(problem: Problem, form: TunedForm, rows: readonly number[]): Searchable {
  const subject =
    "recipe" in form
      ? ({ kind: "recipe", recipe: form.recipe } as const)
      : ({ kind: "composite", description: form.composite } as const);
  return searchableOf({ ...problem, subject }, rows);
}

type Intervals = Readonly<Record<string, { readonly low: number | null; readonly high: number | null }>>;

export interface OfSearch {
  readonly problem: Problem;
  /** At the point that was found. */
  readonly searchable: Searchable;
  /** At the point before tuning. */
  readonly before: Searchable;
  readonly scores: Float64Array;
  readonly intervals: Intervals;
  /** By name the share of the resamples that came to the same choice. */
  readonly again: ReadonlyMap<string, number>;
  /** How good scores are on what was tuned on; null without a truth, or without a figure of what was held out. */
  readonly gauge: Gauge | null;
  readonly within: number;
}

/** What each parameter that was searched means, in their order. */
export function parameterMeanings(of: OfSearch): ParameterMeaning[] {
  const { problem, searchable, scores, intervals, again, gauge } = of;
  const { space } = searchable;
  const found = space.at(space.start);
  const places = midPlaces(scores);
  const best = gauge?.measure(gauge.seen(scores));
  const flat = gauge && of.within > 0 ? flatParameters(of, gauge) : null;
  return space.names.map((name, i) => {
    const value = found[name]!;
    const neutral = neutralPoint(of, i);
    const there = searchable.score(problem, neutral);
    const interval = intervals[name];
    return {
      ...{ name, value },
      interval: typeof value === "number" && interval ? orNull(interval.low, interval.high) : null,
      again: typeof value === "string" ? (again.get(name) ?? null) : null,
      flat: flat && typeof value === "number" ? orNull(flat.low[i]!, flat.high[i]!) : null,
      flatChoices: flat && typeof value === "string" ? flat.choices.get(name)! : null,
      neutral: space.at(neutral)[name]!,
      rankShiftAtNeutral: known(meanShift(places, midPlaces(there))),
      changeAtNeutral: gauge && best !== undefined ? known(gauge.measure(gauge.seen(there)) - best) : null,
    };
  });
}

/** What moves the ranking: each parameter within its interval, or its bounds where it has none, each weight a quarter more or less; and the window. */
export function sensitivityOfSearch({
  problem,
  searchable,
  scores,
  intervals,
}: OfSearch): Pick<TunedMeaning, "versions" | "inputs" | "ranks" | "groups"> {
  const { space, score } = searchable;
  const windows = windowTables(problem, scores, (table) => score(table, space.start));
  const { place, over } = space.bounds ? inBox(searchable, intervals) : inSimplex(searchable);
  const inputs = [...space.names.map((name, i) => ({ name, over: over(i) })), ...windowInput(windows)];
  const all = windows.map(({ table }) => table) as [Problem, ...Problem[]];
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

interface FlatParameters {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly choices: ReadonlyMap<string, string[]>;
}

function flatParameters({ problem, searchable, within }: OfSearch, { measure, table, better }: Gauge): FlatParameters {
  const { space, score } = searchable;
  const objective = (point: Float64Array) => measure(score(table, point));
  const { seed, spec } = problem;
  const options = { within, better, seed };
  if (!space.bounds) {
    const { low, high } = flatRegion(objective, space.start, { ...options, directions: 20 });
    return { low: [...low], high: [...high], choices: new Map() };
  }
  const { locate, point } = placed(domainOf(space, space.start));
  const found = space.at(space.start);
  const choices = new Map<string, string[]>();
  const still = new Set<number>();
  const threshold = objective(space.start) - (better === "higher" ? within : -within);
  for (const [i, name] of space.names.entries()) {
    if (typeof found[name] !== "string") continue;
    still.add(i);
    const places = Array.from({ length: space.bounds[i]![1] }, (_, choice) =>
      space.start.map((value, j) => (j === i ? choice + 0.5 : value)),
    );
    const good = places.filter((one) =>
      better === "higher" ? objective(one) >= threshold : objective(one) <= threshold,
    );
    choices.set(
      name,
      good.map((one) => String(space.at(one)[name])),
    );
  }
  const { low, high } = flatBox((tried) => objective(point(tried)), locate(space.start), {
    ...{ ...options, still, most: 10 * spec.budget },
  });
  const values = (coordinates: Float64Array) => {
    const settings = space.at(point(coordinates));
    return space.names.map((name) => Number(settings[name]));
  };
  return { low: values(low), high: values(high), choices };
}

// A number that may be 0 weighs something, and weighs nothing there; anything else is as it was before.
function neutralPoint({ searchable: { space }, before }: OfSearch, i: number): Float64Array {
  const isNumber = typeof space.at(space.start)[space.names[i]!] === "number";
  const least = space.bounds ? space.bounds[i]![0] : 0;
  const neutral = isNumber && least === 0 ? 0 : before.space.start[i]!;
  return space.start.map((value, at) => (at === i ? neutral : value));
}

function orNull(low: number | null, high: number | null) {
  const ends = [low ?? Number.NaN, high ?? Number.NaN].map(known) as [number | null, number | null];
  return ends[0] === null || ends[1] === null ? null : { low: ends[0], high: ends[1] };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
