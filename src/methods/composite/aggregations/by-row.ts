import { z } from "zod";
import type { Aggregation } from "../step.js";

/** A mean of what is known of an account: `values` with `weights` that sum to `total`. */
type Mean = (values: readonly number[], weights: readonly number[], total: number) => number;

/**
 * An aggregation by account. What is unknown is left out, and its weight is shared among what is known; NaN where nothing
 * that has a weight is known. What comes out lies between the values that went in, roundings included.
 */
export function byRow(about: string, formula: Mean): Aggregation {
  return {
    about,
    options: z.strictObject({}),
    between: true,
    apply: (columns, weights) =>
      Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => meanOf(columns, weights, row, formula)),
  };
}

function meanOf(columns: readonly Float64Array[], weights: readonly number[], row: number, formula: Mean): number {
  const [values, own]: [number[], number[]] = [[], []];
  let total = 0;
  for (let k = 0; k < columns.length; k++) {
    const value = columns[k]![row]!;
    if (Number.isNaN(value) || !(weights[k]! > 0)) continue;
    values.push(value);
    own.push(weights[k]!);
    total += weights[k]!;
  }
  if (values.length === 0) return Number.NaN;
  return Math.min(Math.max(formula(values, own, total), Math.min(...values)), Math.max(...values));
}
