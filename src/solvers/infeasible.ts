import type { LinearConstraints } from "./linear-constraints.js";
import { nearestPoint } from "./nearest-point.js";

/** Why no `n` weights satisfy the constraints, or why these are none; null where some weights do. */
export function infeasible(constraints: LinearConstraints, n: number): string | null {
  return malformed(constraints, n) ?? contradiction(constraints, n);
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
  return nearestPoint(new Float64Array(n), constraints) ? null : "order, caps and totals contradict each other";
}
