import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nonNegative, simplex, unconstrained } from "../../../src/tuning/solvers/constraints.js";
import { type PairDifferences, pairwiseLogistic } from "../../../src/tuning/solvers/pairwise-logistic.js";

const fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/scikit-learn/pairwise_logistic.json", import.meta.url), "utf8"),
);

const differences = (...values: number[][]): PairDifferences => ({
  rows: values.length,
  columns: values[0]?.length ?? 1,
  values: Float64Array.from(values.flat()),
  weights: new Float64Array(values.length).fill(1),
  ties: new Float64Array(values.length),
});

describe("pairwiseLogistic(differences, { constraints, penalty })", () => {
  test.each<any>(fixture.cases)("agrees with scikit-learn and SciPy to 1e-8: $name", (one) => {
    const data = {
      ...one,
      values: Float64Array.from(one.values),
      weights: Float64Array.from(one.weights),
      ties: Float64Array.from(one.ties),
    };
    const caps = one.constraints.caps && Float64Array.from(one.constraints.caps);
    const found = pairwiseLogistic(data, { constraints: { ...one.constraints, caps }, penalty: one.penalty });
    const off = one.expected.map((weight: number, j: number) => Math.abs(weight - found.weights[j]!));
    expect(Math.max(...off)).toBeLessThan(1e-8);
    expect(found.objective).toBeCloseTo(one.objective, 9);
    expect(found).toMatchObject({ converged: true, notes: [] });
    expect(found.residual).toBeLessThan(1e-12);
  });
});
