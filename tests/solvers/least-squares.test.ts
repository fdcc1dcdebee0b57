import { readFileSync } from "node:fs";
import { fcnnlsVector } from "ml-fcnnls";
import { Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { nonNegative, simplex, unconstrained } from "../../src/solvers/constraints.js";
import { leastSquares } from "../../src/solvers/least-squares.js";
import type { LinearConstraints } from "../../src/solvers/linear-constraints.js";

type Plain = Omit<LinearConstraints, "caps"> & { readonly caps: number[] | null };
interface Case {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: number[];
  readonly target: number[];
  readonly penalty: number;
  readonly intercept: boolean;
  readonly constraints: Plain;
  readonly expected: number[];
}

const fixture = JSON.parse(readFileSync(new URL("../fixtures/scipy/least_squares.json", import.meta.url), "utf8"));
const typed = (constraints: Plain) => ({
  ...constraints,
  caps: constraints.caps && Float64Array.from(constraints.caps),
});
const furthest = (a: number[], b: Float64Array) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe("leastSquares(data, { constraints, penalty, intercept })", () => {
  test.each(fixture.cases as Case[])("agrees with SciPy to 1e-8: $name", (one) => {
    const data = { ...one, values: Float64Array.from(one.values), target: Float64Array.from(one.target) };
    const found = leastSquares(data, { ...one, constraints: typed(one.constraints) });
    expect(furthest(one.expected, found.weights)).toBeLessThan(1e-8);
    expect(found).toMatchObject({ converged: true, notes: [] });
    expect(found.residual).toBeLessThan(1e-12);
  });

  const data = (target: number[], ...rows: number[][]) => ({
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
    values: Float64Array.from(rows.flat()),
    target: Float64Array.from(target),
  });
  const options = { constraints: nonNegative, penalty: 0, intercept: false };

  test("planted weights come back exactly, with the constant, and the errors are what is left", () => {
    const rows = [
      [1, 2],
      [2, 1],
      [3, 5],
      [4, 4],
    ];
    const target = rows.map(([a, b]) => 0.25 * a! + 0.75 * b! + 3);
    const found = leastSquares(data(target, ...rows), { ...options, constraints: simplex, intercept: true });
    expect(furthest([0.25, 0.75], found.weights)).toBeLessThan(1e-14);
    expect(found.intercept).toBeCloseTo(3, 13);
    expect(found.objective).toBeCloseTo(0, 24);
  });

  test("agrees with ml-fcnnls", () => {
    const random = (seed: number) => ((Math.sin(seed) * 1e4) % 1) as number;
    const rows = Array.from({ length: 30 }, (_, i) => Array.from({ length: 6 }, (_, j) => random(i * 6 + j + 1)));
    const target = rows.map((_, i) => random(1000 + i));
    const theirs = fcnnlsVector(new Matrix(rows), target).K.to1DArray();
    expect(furthest(theirs, leastSquares(data(target, ...rows), options).weights)).toBeLessThan(1e-8);
  });

  test("a row of weight 2 is two rows, and of weight 0 none", () => {
    const twice = leastSquares(data([1, 1, 3], [1, 2], [1, 2], [2, 1]), options);
    const weighted = { ...data([1, 3, 9], [1, 2], [2, 1], [7, 7]), weights: Float64Array.of(2, 1, 0) };
    expect(furthest([...twice.weights], leastSquares(weighted, options).weights)).toBeLessThan(1e-13);
  });

  test("collinear and constant columns, and fewer rows than weights, are noted and decided by a ridge", () => {
    const collinear = leastSquares(data([2, 4, 6], [1, 2], [2, 4], [3, 6]), options);
    expect(collinear.notes).toEqual(["signal 1 and signal 2 are collinear: a ridge of 1e-8 decides between them"]);
    // Of all w1 + 2 w2 = 2 the one whose two parts are alike.
    expect(furthest([1, 0.5], collinear.weights)).toBeLessThan(1e-6);
    const constant = leastSquares(data([1, 2, 3], [1, 5], [2, 5], [3, 5]), { ...options, intercept: true });
    expect(constant.notes).toEqual(["signal 2 does not vary: the data says nothing of the weight"]);
    expect(furthest([1, 0], constant.weights)).toBeLessThan(1e-6);
    const few = leastSquares(data([1], [1, 2, 3]), { ...options, constraints: unconstrained });
    expect(few.notes).toEqual(["1 row cannot tell 3 weights apart: a ridge of 1e-8 decides"]);
  });

  test("a constant target gets weights of zero and itself as the intercept", () => {
    const found = leastSquares(data([4, 4, 4], [1], [2], [5]), { ...options, intercept: true });
    expect([found.weights[0], found.intercept]).toEqual([0, 4]);
    expect(found.converged).toBe(true);
  });

  test("bad input: no rows, an unknown value or target, impossible constraints", () => {
    expect(() => leastSquares({ ...data([]), rows: 0, values: new Float64Array() }, options)).toThrow("no rows");
    expect(() => leastSquares(data([1, 2], [1], [Number.NaN]), options)).toThrow(
      'row 2: column "signal 1": not a finite value: "NaN"',
    );
    expect(() => leastSquares(data([1, Number.NaN], [1], [2]), options)).toThrow('row 2: not a finite target: "NaN"');
    const twoTotals = { ...simplex, groups: [{ members: [0], total: 2 }] };
    expect(() => leastSquares(data([1], [1]), { ...options, constraints: twoTotals })).toThrow(
      "no weights satisfy the constraints: the totals of the groups sum to 2, which is more than the total of all weights, 1",
    );
  });
});
