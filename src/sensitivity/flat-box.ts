import { random } from "../random.js";
import type { Better } from "../results/trade-offs.js";
import { scrambledSobol } from "../stats/sobol/scrambled-sobol.js";
import { exploreExtremes } from "./explore-extremes.js";
import type { FlatRegion } from "./flat-region.js";

/** What counts as no loss, and how long is looked for it. */
export interface FlatBoxOptions {
  /** How much worse than at the given point still counts as flat: one standard error of the held-out objective. */
  readonly within: number;
  readonly better: Better;
  readonly seed: number;
  /** Points spread evenly over the whole cube that are tried besides; 128 by default. */
  readonly spread?: number;
  /** Random directions that are tried beside those of single coordinates and pairs; 50 by default. */
  readonly directions?: number;
  /** The most evaluations of the objective; what would come after them counts as not good. */
  readonly most?: number;
  /** Coordinates that stay as they are. */
  readonly still?: ReadonlySet<number>;
}

/**
 * What `flatRegion` is for weights, for parameters with bounds: the least and the largest value of each coordinate among all points of
 * the unit cube found whose objective is within a tolerance of that at the given one. Explored along straight lines (each
 * coordinate, each pair together and against each other, seeded random directions, then again from the extremes), and by points spread
 * over the whole cube, for a flat region need not be in one piece. Line ends are found to 1/64 of the line. An inner approximation: every
 * value given was reached by a point that was tried. NaN where the objective is NaN at the given point.
 *
 * Source: the one-standard-error rule of L. Breiman and others (1984), Classification and regression trees, section 3.4.3.
 */
export function flatBox(
  objective: (point: Float64Array) => number,
  point: Float64Array,
  options: FlatBoxOptions,
): FlatRegion {
  const { within, better, seed, spread = 128, directions = 50, most = 10_000, still = new Set() } = options;
  const best = objective(point);
  const sign = better === "higher" ? 1 : -1;
  const threshold = best - sign * within;
  let evaluations = 1;
  const good = (tried: Float64Array) => {
    if (evaluations >= most) return false;
    evaluations++;
    return sign * (objective(tried) - threshold) >= 0;
  };
  if (Number.isNaN(best)) {
    const unknown = point.map(() => Number.NaN);
    return { objective: best, threshold, low: unknown, high: unknown, evaluations };
  }
  const n = point.length;
  const moving = Array.from(point.keys()).filter((i) => !still.has(i));
  const stream = random(seed, "flat box");
  const { low, high } = exploreExtremes({
    from: point,
    lines: [
      ...moving.flatMap((i) => [along(n, [[i, 1]]), along(n, [[i, -1]])]),
      ...moving.flatMap((i) => moving.filter((j) => j > i).flatMap((j) => diagonals(n, i, j))),
      ...Array.from({ length: directions }, () => point.map((_, i) => (still.has(i) ? 0 : stream.normal()))),
    ],
    again: (i, side) =>
      still.has(i)
        ? []
        : moving
            .filter((j) => j !== i)
            .flatMap((j) =>
              [1, -1].map((other) =>
                along(n, [
                  [i, side],
                  [j, other],
                ]),
              ),
            ),
    rounds: 1,
    precision: 1 / 64,
    room,
    good,
    inside: (tried) => tried.map((value) => Math.min(1, Math.max(0, value))),
  });
  const drawn = scrambledSobol(spread, n, seed);
  for (let draw = 0; draw < spread; draw++) {
    const tried = point.map((value, i) => (still.has(i) ? value : drawn[draw * n + i]!));
    if (!good(tried)) continue;
    for (const i of moving) {
      low[i] = Math.min(low[i]!, tried[i]!);
      high[i] = Math.max(high[i]!, tried[i]!);
    }
  }
  return { objective: best, threshold, low, high, evaluations };
}

function diagonals(n: number, i: number, j: number): Float64Array[] {
  return [1, -1].flatMap((a) =>
    [1, -1].map((b) =>
      along(n, [
        [i, a],
        [j, b],
      ]),
    ),
  );
}

function along(n: number, parts: readonly (readonly [number, number])[]): Float64Array {
  const direction = new Float64Array(n);
  for (const [i, value] of parts) direction[i] = value;
  return direction;
}

// As far as a coordinate still moves, and no coordinate farther than the cube is wide: what meets a side stays at it.
function room(from: Float64Array, direction: Float64Array): number {
  let [end, fastest] = [0, 0];
  for (const [i, value] of direction.entries()) {
    if (value === 0) continue;
    end = Math.max(end, (value > 0 ? 1 - from[i]! : from[i]!) / Math.abs(value));
    fastest = Math.max(fastest, Math.abs(value));
  }
  return end > 1e-9 ? Math.min(end, 1 / fastest) : 0;
}
