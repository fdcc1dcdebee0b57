import { BadInput } from "../../problem.js";
import { sum } from "../../stats/sum.js";
import { constraintRows } from "./constraint-rows.js";
import { quadratic } from "./quadratic.js";

/** What one vector of weights has to satisfy. Weights are numbered from 0. */
export interface LinearConstraints {
  readonly nonNegative: boolean;
  /** What the weights sum to, or null. */
  readonly total: number | null;
  /** Weights that share a fixed total; no weight is in two groups. */
  readonly groups: readonly { readonly members: readonly number[]; readonly total: number }[];
  /** [i, j]: weight i is at least weight j. */
  readonly order: readonly (readonly [number, number])[];
  /** The most that each weight may be, Infinity where anything; null where no weight has a bound. */
  readonly caps: Float64Array | null;
}

/** Any weights at all. */
export const unconstrained: LinearConstraints = { nonNegative: false, total: null, groups: [], order: [], caps: null };

/** Weights that are not negative. */
export const nonNegative: LinearConstraints = { ...unconstrained, nonNegative: true };

/** Weights that are not negative and sum to one. */
export const simplex: LinearConstraints = { ...nonNegative, total: 1 };

/** Null where some `n` weights satisfy the constraints, or else the sentence that says why none can. */
export function feasible(constraints: LinearConstraints, n: number): string | null {
  return malformed(constraints, n) ?? contradiction(constraints, n);
}

/** Throws the bad input of constraints that nothing satisfies. */
export function checkFeasible(constraints: LinearConstraints, n: number): void {
  const why = feasible(constraints, n);
  if (why !== null) throw new BadInput({ what: `no weights satisfy the constraints: ${why}` });
}

/**
 * The weights nearest to the given ones, in Euclidean distance, that satisfy the constraints. Bounds and orders hold without
 * any tolerance. The weights of a group, and then all of them, sum to their total to the last bit where `sum` of src/stats adds
 * them up (a plain loop has roundings of its own), or within one unit in the last place where the bounds leave no weight to
 * take the rounding. NaN in, NaN out. Throws when nothing satisfies the constraints; `feasible` says why.
 */
export function project(weights: Float64Array, constraints: LinearConstraints): Float64Array {
  if (weights.some(Number.isNaN)) return new Float64Array(weights.length).fill(Number.NaN);
  const nearest = nearestOf(weights, constraints);
  if (nearest) return tidy(nearest, constraints);
  checkFeasible(constraints, weights.length);
  return new Float64Array(weights.length).fill(Number.NaN);
}

function nearestOf(weights: Float64Array, constraints: LinearConstraints): Float64Array | null {
  const { total, groups, order, caps } = constraints;
  const plain = groups.length === 0 && order.length === 0 && !caps;
  if (plain && constraints.nonNegative && total !== null && total > 0) return ontoSimplex(weights, total);
  const n = weights.length;
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  return (
    quadratic(
      identity,
      weights.map((weight) => -weight),
      constraintRows(constraints, n),
    )?.point ?? null
  );
}

// C. Michelot (1986); the sorted form is in J. Duchi et al. (2008), ICML.
function ontoSimplex(weights: Float64Array, total: number): Float64Array {
  const sorted = weights.toSorted();
  let [above, threshold] = [0, 0];
  for (let k = 1; k <= sorted.length; k++) {
    const weight = sorted[sorted.length - k]!;
    const candidate = (above + weight - total) / k;
    if (weight <= candidate) break;
    above += weight;
    threshold = candidate;
  }
  return weights.map((weight) => Math.max(0, weight - threshold));
}

/** Takes the last roundings off weights that satisfy the constraints but for them; see `project`. */
export function tidy(weights: Float64Array, constraints: LinearConstraints): Float64Array {
  const tidied = weights.map((weight) => (constraints.nonNegative ? Math.max(0, weight) : weight) + 0);
  const { total, groups, order, caps } = constraints;
  if (caps)
    caps.forEach((cap, i) => {
      tidied[i] = Math.min(tidied[i]!, cap);
    });
  for (let round = 0; round < tidied.length && order.some(([i, j]) => tidied[i]! < tidied[j]!); round++)
    for (const [i, j] of order) tidied[j] = Math.min(tidied[i]!, tidied[j]!);
  for (const group of groups) settle(tidied, group.members, group.total, constraints);
  if (total === null) return tidied;
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const others = [...tidied.keys()].filter((i) => !grouped.has(i));
  settle(tidied, [...tidied.keys()], total, constraints, others.length > 0 ? others : undefined);
  return tidied;
}

// The largest weight that may, takes the rounding of the sum: there it is the smallest part.
function settle(
  weights: Float64Array,
  members: readonly number[],
  total: number,
  constraints: LinearConstraints,
  movable: readonly number[] = members,
): void {
  const values = () => Float64Array.from(members, (i) => weights[i]!);
  const exact = () => sum(values()) === total;
  // Beside the total, so that what is left is not rounded to the total's last place.
  const off = () => -sum(Float64Array.of(...values(), -total));
  const candidates = [...movable].sort((i, j) => weights[j]! - weights[i]! || i - j);
  for (const i of candidates) {
    if (exact()) return;
    const before = weights[i]!;
    for (let round = 0; round < 4 && !exact(); round++) weights[i]! += off();
    if (exact() && allowed(weights, i, constraints)) return;
    weights[i] = before;
  }
}

function allowed(weights: Float64Array, i: number, { nonNegative, order, caps }: LinearConstraints): boolean {
  const weight = weights[i]!;
  if ((nonNegative && weight < 0) || (caps && weight > caps[i]!)) return false;
  return order.every(([high, low]) => (high !== i && low !== i) || weights[high]! >= weights[low]!);
}

function malformed({ total, groups, order, caps }: LinearConstraints, n: number): string | null {
  const unknown = [...groups.flatMap(({ members }) => members), ...order.flat()].find((i) => !(i >= 0 && i < n));
  if (unknown !== undefined) return `there is no weight ${unknown}: there are ${n}, numbered from 0`;
  const seen = new Set<number>();
  for (const member of groups.flatMap(({ members }) => members)) {
    if (seen.has(member)) return `weight ${member} is in two groups`;
    seen.add(member);
  }
  if (total !== null && !Number.isFinite(total)) return `the total is ${total}, which is not a finite number`;
  for (const group of groups)
    if (!Number.isFinite(group.total)) return `the total of a group is ${group.total}, which is not a finite number`;
  if (caps && caps.length !== n) return `there are ${caps.length} caps for ${n} weights`;
  const unbounded = caps?.findIndex((cap) => Number.isNaN(cap) || cap === Number.NEGATIVE_INFINITY) ?? -1;
  return unbounded >= 0 ? `the cap of weight ${unbounded} is ${caps![unbounded]}` : null;
}

function contradiction(constraints: LinearConstraints, n: number): string | null {
  const { nonNegative, total, groups, caps } = constraints;
  const all = Array.from({ length: n }, (_, i) => i);
  const most = (members: readonly number[]) => members.reduce((most, i) => most + (caps?.[i] ?? Infinity), 0);
  const short = (members: readonly number[], wanted: number) =>
    most(members) < wanted - 1e-12 * Math.abs(wanted) || (members.length === 0 && wanted !== 0);
  if (nonNegative) {
    const negative = [total, ...groups.map((group) => group.total)].find((one) => one !== null && one < 0);
    if (negative !== undefined) return `weights that are not negative cannot sum to ${negative}`;
    const cap = caps?.findIndex((cap) => cap < 0) ?? -1;
    if (cap >= 0) return `weight ${cap} must not be negative, but is capped at ${caps![cap]}`;
  }
  for (const group of groups)
    if (short(group.members, group.total))
      return `weights ${group.members.join(", ")} are capped at ${most(group.members)} together, but have to sum to ${group.total}`;
  if (total !== null) {
    if (short(all, total)) return `the weights are capped at ${most(all)} together, but have to sum to ${total}`;
    const shared = groups.reduce((sum, group) => sum + group.total, 0);
    const grouped = groups.reduce((count, { members }) => count + members.length, 0);
    const slack = 1e-12 * Math.max(Math.abs(total), Math.abs(shared));
    if (nonNegative && shared > total + slack)
      return `the totals of the groups sum to ${shared}, which is more than the total of all weights, ${total}`;
    if (grouped === n && groups.length > 0 && Math.abs(shared - total) > slack)
      return `the groups hold every weight and sum to ${shared}, but the total is ${total}`;
  }
  return nearestOf(new Float64Array(n), constraints) ? null : "order, caps and totals contradict each other";
}
