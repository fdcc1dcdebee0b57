import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { project } from "../../../src/tuning/solvers/constraints.js";
import { leastSquares } from "../../../src/tuning/solvers/least-squares.js";

const fixture = JSON.parse(readFileSync(new URL("../../fixtures/scipy/least_squares.json", import.meta.url), "utf8"));
const typed = (constraints: any) => ({ ...constraints, caps: constraints.caps && Float64Array.from(constraints.caps) });
const furthest = (a: number[], b: Float64Array) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe("leastSquares(data, { constraints, penalty, intercept })", () => {
  test.each<any>(fixture.cases)("agrees with SciPy to 1e-8: $name", (one) => {
    const data = { ...one, values: Float64Array.from(one.values), target: Float64Array.from(one.target) };
    const found = leastSquares(data, { ...one, constraints: typed(one.constraints) });
    expect(furthest(one.expected, found.weights)).toBeLessThan(1e-8);
    expect(found).toMatchObject({ converged: true, notes: [] });
    expect(found.residual).toBeLessThan(1e-12);
  });
});
test("project agrees with SciPy", () => {
  for (const { point, constraints, expected } of fixture.projections)
    expect(furthest(expected, project(Float64Array.from(point), typed(constraints)))).toBeLessThan(1e-9);
});
