import { placed } from "./domain.js";
import { begin, counted, ranked, type Search, type SearchState } from "./search.js";

/** What the simplex search remembers from batch to batch. @internal */
export interface NelderMeadState extends SearchState {
  /** The vertices in coordinates, the best first, and their values. */
  readonly vertices: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** What the points asked for are. */
  readonly stage: Stage;
  /** The reflected vertex while another point is tried beside it. */
  readonly reflected: { readonly point: readonly number[]; readonly value: number } | null;
  /** The coordinates of what was asked. */
  readonly tried: readonly (readonly number[])[];
  /** The best value before the restart, or null. */
  readonly record: number | null;
}

type Stage = "first" | "reflect" | "expand" | "contract outside" | "contract inside" | "shrink";

/**
 * Nelder and Mead's simplex, for few dimensions: its worst vertex is reflected through the others, further or less far as it
 * turns out, and the simplex shrinks where none of that helps. The coefficients depend on the dimension (Gao and Han). Vertices
 * outside are moved to the nearest feasible point, which can flatten the simplex; so it is begun anew around the best point,
 * half as wide, and has converged when that finds nothing better.
 *
 * Source: J. Nelder, R. Mead (1965), A simplex method for function minimization, Computer Journal 7; F. Gao, L. Han (2012),
 * Implementing the Nelder-Mead simplex algorithm with adaptive parameters, Computational Optimization and Applications 51.
 */
export const nelderMead: Search<NelderMeadState> = {
  name: "Nelder-Mead (adaptive)",
  start(problem, options) {
    const state = begin(problem, options);
    const { start, step } = placed(state.domain);
    return first({ ...state, vertices: [], values: [], reflected: null, tried: [], record: null, stage: "first" }, [
      [...start],
      ...[...start].map((_, axis) => [...start].map((value, i) => (i === axis ? value + step : value))),
    ]);
  },
  ask(state) {
    if (state.finished) return { state, points: [] };
    const { point, locate } = placed(state.domain);
    const wanted = next(state).slice(0, state.budget - state.evaluated);
    const points = wanted.map((coordinates) => point(Float64Array.from(coordinates)));
    const tried = points.map((inside) => [...locate(inside)]);
    return { state: { ...state, tried, asked: points.map((one) => [...one]) }, points };
  },
  tell(state, values) {
    const after = counted(state, values);
    if (placed(state.domain).dimensions === 0) return { ...after, finished: "exhausted" };
    const cut = after.finished !== null;
    return cut ? after : moved(after, Array.from(values, ranked));
  },
};

/** The state that begins with these vertices, in coordinates. */
export function first(state: NelderMeadState, vertices: readonly (readonly number[])[]): NelderMeadState {
  return { ...state, vertices, values: [], stage: "first", reflected: null };
}

function next({ stage, vertices }: NelderMeadState): readonly (readonly number[])[] {
  const n = vertices.length - 1;
  const [expansion, contraction, shrinkage] = [1 + 2 / n, 0.75 - 1 / (2 * n), 1 - 1 / n];
  const along = (distance: number) => {
    const worst = vertices[n]!;
    return [
      worst.map((value, i) => {
        let middle = 0;
        for (let vertex = 0; vertex < n; vertex++) middle += vertices[vertex]![i]!;
        return (1 + distance) * (middle / n) - distance * value;
      }),
    ];
  };
  switch (stage) {
    case "first":
      return vertices;
    case "reflect":
      return along(1);
    case "expand":
      return along(expansion);
    case "contract outside":
      return along(contraction);
    case "contract inside":
      return along(-contraction);
    case "shrink": {
      const best = vertices[0]!;
      return vertices.slice(1).map((vertex) => vertex.map((value, i) => best[i]! + shrinkage * (value - best[i]!)));
    }
  }
}

function moved(state: NelderMeadState, told: readonly number[]): NelderMeadState {
  const { stage, values, reflected, tried, vertices } = state;
  const n = vertices.length - 1;
  const [point, value] = [tried[0]!, told[0]!];
  const to = (stage: Stage) => ({ ...state, stage, reflected: { point, value } });
  switch (stage) {
    case "first":
      return sorted(state, tried, told);
    case "shrink":
      return sorted(state, [vertices[0]!, ...tried], [values[0]!, ...told]);
    case "reflect":
      if (value < values[0]!) return to("expand");
      if (value < values[n - 1]!) return replaced(state, point, value);
      return to(value < values[n]! ? "contract outside" : "contract inside");
    case "expand":
      return value < reflected!.value
        ? replaced(state, point, value)
        : replaced(state, reflected!.point, reflected!.value);
    case "contract outside":
      return value <= reflected!.value ? replaced(state, point, value) : { ...state, stage: "shrink", reflected: null };
    case "contract inside":
      return value < values[n]! ? replaced(state, point, value) : { ...state, stage: "shrink", reflected: null };
  }
}

function replaced(state: NelderMeadState, point: readonly number[], value: number): NelderMeadState {
  return sorted(state, [...state.vertices.slice(0, -1), point], [...state.values.slice(0, -1), value]);
}

function sorted(
  state: NelderMeadState,
  vertices: readonly (readonly number[])[],
  values: readonly number[],
): NelderMeadState {
  const order = [...values.keys()].sort((i, j) => values[i]! - values[j]! || i - j);
  const next = {
    ...state,
    vertices: order.map((i) => vertices[i]!),
    values: order.map((i) => values[i]!),
    stage: "reflect" as const,
    reflected: null,
    tried: [],
  };
  return small(next) ? restarted(next) : next;
}

// A vertex that follows the best within these gives nothing new; coordinates are of the order of one.
function small({ vertices, values }: NelderMeadState): boolean {
  const best = vertices[0]!;
  const wide = vertices.some((vertex) => vertex.some((value, i) => Math.abs(value - best[i]!) > 1e-8));
  return !wide && values.every((value) => value - values[0]! <= 1e-12 * Math.max(1e-3, Math.abs(values[0]!)));
}

function restarted(state: NelderMeadState): NelderMeadState {
  const found = state.values[0]!;
  if (state.record !== null && state.record - found <= 1e-9 * Math.max(1e-3, Math.abs(found)))
    return { ...state, finished: "converged" };
  const { step, point, locate } = placed(state.domain);
  const best = state.vertices[0]!;
  const around = best.map((_, axis) => {
    const shifted = (by: number) => Float64Array.from(best, (value, i) => (i === axis ? value + by : value));
    // The way that leads inside: the other would fall back on the best.
    const ways = [shifted(step / 2), shifted(-step / 2)].map((way) => locate(point(way)));
    const [up, down] = ways.map((way) => Math.abs(way[axis]! - best[axis]!));
    return [...ways[up! >= down! ? 0 : 1]!];
  });
  return { ...first(state, [best, ...around]), record: found };
}
