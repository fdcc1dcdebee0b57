import { count } from "../evaluation/truth/count.js";
import { cholesky } from "./cholesky.js";

/** The share of a column's own size that is added to the curvature where columns do not tell the weights apart. */
export const decidingRidge = 1e-8;

export interface Degeneracy {
  /** What to add to each diagonal of the curvature, or null where the weights are determined. */
  readonly ridge: Float64Array | null;
  readonly notes: readonly string[];
}

/**
 * Whether data of this curvature (row-major, a penalty included) determines its weights: a column that is constant or a
 * combination of others (all but 1e-10 of its variance) does not. The ridge then decides: of weights that fit alike the
 * smallest, each in units of its column's size.
 */
export function degeneracy(curvature: Float64Array, rows: number, names: readonly string[]): Degeneracy {
  const n = names.length;
  const { dependent } = cholesky(curvature, n, 1e-10);
  if (dependent.size === 0) return { ridge: null, notes: [] };
  const largest = names.reduce((most, _, j) => Math.max(most, curvature[j * n + j]!), 0) || 1;
  const ridge = Float64Array.from(names, (_, j) => decidingRidge * (curvature[j * n + j]! || largest));
  return { ridge, notes: describe(dependent, rows, names) };
}

function describe(
  dependent: ReadonlyMap<number, readonly number[]>,
  rows: number,
  names: readonly string[],
): readonly string[] {
  const constant = [...dependent].filter(([, others]) => others.length === 0).map(([j]) => names[j]!);
  const notes =
    constant.length > 0
      ? [`${listed(constant)} ${constant.length > 1 ? "do" : "does"} not vary: the data says nothing of the weight`]
      : [];
  const collinear = [...dependent].filter(([, others]) => others.length > 0);
  if (collinear.length === 0) return notes;
  if (rows < names.length - constant.length)
    return [
      ...notes,
      `${count(rows, "row")} cannot tell ${names.length} weights apart: a ridge of ${decidingRidge} decides`,
    ];
  return [
    ...notes,
    ...collinear.map(
      ([j, others]) =>
        `${listed([...others, j].map((i) => names[i]!))} are collinear: a ridge of ${decidingRidge} decides between them`,
    ),
  ];
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What columns without names are called: `signal 1`, `signal 2`, ... */
export function columnNames(columns: number, names?: readonly string[]): readonly string[] {
  return names ?? Array.from({ length: columns }, (_, j) => `signal ${j + 1}`);
}
