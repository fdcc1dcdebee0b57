import type { LinearConstraints } from "./linear-constraints.js";
import type { Rows } from "./quadratic.js";

/** The constraints as rows of a quadratic program: totals first, as equalities, then bounds and orders. */
export function constraintRows({ nonNegative, total, groups, order, caps }: LinearConstraints, n: number): Rows {
  const all = Array.from({ length: n }, (_, i) => i);
  const equal: Row[] = groups.map(({ members, total: shared }) => [members.map((i) => [i, 1]), shared]);
  if (total !== null) equal.push([all.map((i) => [i, 1]), total]);
  const least: Row[] = nonNegative ? all.map((i) => [[[i, 1]], 0]) : [];
  const most: Row[] = all.flatMap((i): Row[] => (caps && caps[i]! < Infinity ? [[[[i, -1]], -caps[i]!]] : []));
  return rowsOf([...equal, ...least, ...most, ...ordered(order)], equal.length, n);
}

/**
 * The constraints on weights times a free scale, where `total` fixes the scale and is not zero: a cone. What was a number
 * becomes that share of the sum of all.
 */
export function coneRows({ nonNegative, groups, order, caps }: LinearConstraints, total: number, n: number): Rows {
  const all = Array.from({ length: n }, (_, i) => i);
  const equal: Row[] = groups.map(({ members, total: shared }) => {
    const held = new Set(members);
    return [all.map((i) => [i, (held.has(i) ? 1 : 0) - shared / total]), 0];
  });
  const least: Row[] = nonNegative ? all.map((i) => [[[i, 1]], 0]) : [[all.map((i) => [i, Math.sign(total)]), 0]];
  const most: Row[] = all.flatMap((i): Row[] =>
    caps && caps[i]! < Infinity ? [[all.map((j) => [j, caps[i]! / total - (i === j ? 1 : 0)]), 0]] : [],
  );
  return rowsOf([...equal, ...least, ...most, ...ordered(order)], equal.length, n);
}

type Row = [parts: (readonly [weight: number, factor: number])[], bound: number];

function ordered(order: LinearConstraints["order"]): Row[] {
  return order.map(([i, j]) => [
    [
      [i, 1],
      [j, -1],
    ],
    0,
  ]);
}

function rowsOf(rows: readonly Row[], equalities: number, n: number): Rows {
  const matrix = new Float64Array(rows.length * n);
  rows.forEach(([parts], row) => {
    for (const [i, factor] of parts) matrix[row * n + i]! += factor;
  });
  return { count: rows.length, equalities, matrix, bounds: Float64Array.from(rows, ([, bound]) => bound) };
}
