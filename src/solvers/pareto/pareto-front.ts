import type { Better } from "../../results/trade-offs.js";

/**
 * The points that no other point dominates, as indices in ascending order. A point dominates another when it is at least as good
 * in every objective and better in one, so equal points are all in the front or all out of it. A point with NaN for an objective
 * is unknown: it is never in the front and dominates nothing. Infinite values are values. Empty for no points.
 * @throws RangeError when a point has another number of values than there are objectives.
 * @example
 * import { paretoFront } from "cloutlab";
 *
 * // Accuracy and cost of three methods: the last is worse in both than the first.
 * const front = paretoFront([[0.8, 2], [0.9, 5], [0.7, 3]], ["higher", "lower"]); // [0, 1]
 */
export function paretoFront(points: readonly ArrayLike<number>[], better: readonly Better[]): number[] {
  const gains = points.map((point) => gainsOf(point, better));
  const known = [...gains.keys()].filter((i) => !gains[i]!.some(Number.isNaN));
  // Nobody is dominated by who comes after them in descending lexical order.
  known.sort((i, j) => lexical(gains[j]!, gains[i]!) || i - j);
  const front: number[] = [];
  for (const i of known) if (!front.some((other) => dominates(gains[other]!, gains[i]!))) front.push(i);
  return front.sort((i, j) => i - j);
}

/**
 * The area that points of two objectives dominate, down to a reference point that is worse than what matters: how good a front is,
 * in one number. Parts of a point beyond the reference count nothing, nor does a point with NaN; 0 for no points.
 */
export function hypervolume(
  points: readonly ArrayLike<number>[],
  better: readonly [Better, Better],
  reference: readonly [number, number],
): number {
  const [originX, originY] = gainsOf(reference, better) as [number, number];
  const front = paretoFront(points, better).map((i) => gainsOf(points[i]!, better) as [number, number]);
  let area = 0;
  let floor = originY;
  for (const [x, y] of front.sort(([a], [b]) => b - a)) {
    if (!(x > originX && y > floor)) continue;
    area += (x - originX) * (y - floor);
    floor = y;
  }
  return area;
}

function gainsOf(point: ArrayLike<number>, better: readonly Better[]): number[] {
  if (point.length !== better.length)
    throw new RangeError(`values of a point: ${point.length}; expected one an objective: ${better.length}`);
  return better.map((way, at) => (way === "higher" ? point[at]! : -point[at]!));
}

function lexical(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value < b[at]! ? -1 : 1;
  return 0;
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, at) => value >= b[at]!) && a.some((value, at) => value > b[at]!);
}
