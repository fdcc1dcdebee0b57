import { BadInput } from "../problem.js";
import { constraintRows } from "./constraint-rows.js";
import { project } from "./constraints.js";
import { fromHelmert, toHelmert } from "./helmert.js";
import type { LinearConstraints } from "./linear-constraints.js";
import { quadratic, type Rows } from "./quadratic.js";
import type { SearchProblem } from "./search-problem.js";
import { snapToConstraints } from "./snap-to-constraints.js";

/** Where a search may go, as plain JSON. @internal */
export interface Domain {
  readonly dimensions: number;
  readonly bounds: readonly (readonly [number, number])[] | null;
  readonly log: readonly boolean[];
  /** As `LinearConstraints`; a cap of null is none. */
  readonly constraints: (Omit<LinearConstraints, "caps"> & { readonly caps: readonly (number | null)[] | null }) | null;
  /** The point to begin at, feasible. */
  readonly start: readonly number[];
}

/**
 * The coordinates that a search moves in. Of weights with a total they are those of an orthonormal basis of the plane on which
 * the weights sum to it, one fewer than the weights; of bounded dimensions they run from 0 to 1 (of the logarithm where that is
 * asked). Coordinates outside stand for the nearest feasible point.
 */
export interface Coordinates {
  readonly dimensions: number;
  readonly start: Float64Array;
  /** A first standard deviation of what is tried: as wide as the feasible set allows. */
  readonly step: number;
  /** The feasible point at, or nearest to, these coordinates. */
  point(coordinates: Float64Array): Float64Array;
  locate(point: Float64Array): Float64Array;
  /** Spreads a point of the unit cube of `Domain.dimensions` over the feasible points: evenly, but for further constraints. */
  spread(cube: Float64Array): Float64Array;
}

export function domainOf(problem: Omit<SearchProblem, "objective">, start?: Float64Array): Domain {
  const { dimensions, bounds, constraints, log } = problem;
  const caps = constraints?.caps && Array.from(constraints.caps, (cap) => (cap < Infinity ? cap : null));
  const plain = constraints && { ...constraints, caps: caps ?? null };
  bounds?.forEach(([low, high], i) => {
    const wrong = !(low <= high) || !Number.isFinite(high - low) || (log[i] && !(low > 0));
    if (wrong)
      throw new BadInput({
        what: `not bounds of dimension ${i + 1}`,
        value: `${low} to ${high}`,
        expected: log[i] ? "two positive numbers, the least first" : "two numbers, the least first",
      });
  });
  const domain = { dimensions, bounds, log, constraints: plain, start: [] };
  const { point, locate, start: middle } = placed(domain);
  return { ...domain, start: [...point(start ? locate(start) : middle)] };
}

export function placed(domain: Domain): Coordinates {
  const constraints = domain.constraints && {
    ...domain.constraints,
    caps: domain.constraints.caps && Float64Array.from(domain.constraints.caps, (cap) => cap ?? Infinity),
  };
  const coordinates = domain.bounds ? boxed(domain, domain.bounds, constraints) : onPlane(domain, constraints);
  return domain.start.length > 0
    ? { ...coordinates, start: coordinates.locate(Float64Array.from(domain.start)) }
    : coordinates;
}

function onPlane({ dimensions: n }: Domain, constraints: LinearConstraints | null): Coordinates {
  const grouped = constraints?.groups.reduce((count, { members }) => count + members.length, 0) === n;
  const total = constraints?.total ?? (grouped ? constraints?.groups.reduce((sum, one) => sum + one.total, 0) : null);
  if (!constraints || total === null || total === undefined)
    throw new BadInput({ what: "nothing bounds the search", expected: "bounds, or weights with a total" });
  const point = (coordinates: Float64Array) => project(fromHelmert(coordinates, total / n), constraints);
  return {
    dimensions: n - 1,
    start: toHelmert(point(new Float64Array(n - 1))),
    step: (2 / n) * Math.abs(total),
    point,
    locate: toHelmert,
    spread(cube) {
      const parts = cube.map((value) => -Math.log1p(-value));
      const sum = parts.reduce((sum, part) => sum + part, 0);
      return project(
        parts.map((part) => (sum > 0 ? part / sum : 1 / n) * total),
        constraints,
      );
    },
  };
}

function boxed(
  { dimensions: n, log }: Domain,
  bounds: readonly (readonly [number, number])[],
  constraints: LinearConstraints | null,
): Coordinates {
  const rows = constraints && boundedRows(constraints, bounds, n);
  const point = (coordinates: Float64Array) => {
    const inside = coordinates.map((value, i) => {
      const [low, high] = bounds[i]!;
      const share = Math.min(1, Math.max(0, value));
      if (share === 0 || share === 1) return share === 0 ? low : high;
      const along = log[i] ? low * (high / low) ** share : low + share * (high - low);
      return Math.min(high, Math.max(low, along));
    });
    return constraints && rows ? within(inside, constraints, rows, bounds) : inside;
  };
  return {
    dimensions: n,
    start: new Float64Array(n).fill(0.5),
    step: 0.3,
    point,
    locate: (at) =>
      at.map((value, i) => {
        const [low, high] = bounds[i]!;
        if (low === high) return 0.5;
        return log[i] ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
      }),
    spread: point,
  };
}

function boundedRows(constraints: LinearConstraints, bounds: readonly (readonly [number, number])[], n: number): Rows {
  const caps = Float64Array.from(bounds, ([, high], i) => Math.min(high, constraints.caps?.[i] ?? Infinity));
  const rows = constraintRows({ ...constraints, caps }, n);
  const matrix = new Float64Array((rows.count + n) * n);
  matrix.set(rows.matrix);
  for (let i = 0; i < n; i++) matrix[(rows.count + i) * n + i] = 1;
  const low = bounds.map(([low]) => low);
  return { ...rows, count: rows.count + n, matrix, bounds: Float64Array.from([...rows.bounds, ...low]) };
}

// Of dimensions that no constraint names the projection changes nothing, whatever their units.
function within(
  inside: Float64Array,
  constraints: LinearConstraints,
  rows: Rows,
  bounds: readonly (readonly [number, number])[],
): Float64Array {
  const n = inside.length;
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  const found = quadratic(
    identity,
    inside.map((value) => -value),
    rows,
  );
  if (!found) throw new BadInput({ what: "the bounds and the constraints contradict each other" });
  const point = snapToConstraints(found.point, constraints);
  return point.map((value, i) => Math.min(bounds[i]![1], Math.max(bounds[i]![0], value)));
}
