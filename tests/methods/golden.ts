import { expect } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";
import { inputOf } from "./table.js";

/** Expects the scores of a recipe on columns of numbers, to twelve digits. */
export function expectScores(
  recipe: string,
  columns: Readonly<Record<string, readonly number[]>>,
  expected: readonly number[],
): void {
  const { method, params } = parseMethod(recipe);
  const scores = [...method.score(inputOf(columns), params)];
  const digits = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);
  expect(scores.map(digits)).toEqual(expected.map(digits));
}
