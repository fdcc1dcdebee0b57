import { sum } from "../stats/sum.js";
import type { LinearConstraints } from "./linear-constraints.js";

/** Takes the last roundings off weights that satisfy the constraints but for them; see `project`. */
export function snapToConstraints(weights: Float64Array, constraints: LinearConstraints): Float64Array {
  const snapped = weights.map((weight) => (constraints.nonNegative ? Math.max(0, weight) : weight) + 0);
  const { total, groups, order, caps } = constraints;
  if (caps)
    caps.forEach((cap, i) => {
      snapped[i] = Math.min(snapped[i]!, cap);
    });
  for (let round = 0; round < snapped.length && order.some(([i, j]) => snapped[i]! < snapped[j]!); round++)
    for (const [i, j] of order) snapped[j] = Math.min(snapped[i]!, snapped[j]!);
  for (const group of groups) bringToTotal(snapped, group.members, group.total, constraints);
  if (total === null) return snapped;
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const others = [...snapped.keys()].filter((i) => !grouped.has(i));
  bringToTotal(snapped, [...snapped.keys()], total, constraints, others.length > 0 ? others : undefined);
  return snapped;
}

// The largest weight that may, takes the rounding of the sum: there it is the smallest part.
function bringToTotal(
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
