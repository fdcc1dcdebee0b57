import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { feasible, nonNegative, project, simplex, unconstrained } from "../../src/solvers/constraints.js";
import type { LinearConstraints } from "../../src/solvers/linear-constraints.js";
import { sum } from "../../src/stats/sum.js";

const fixture = JSON.parse(readFileSync(new URL("../fixtures/scipy/least_squares.json", import.meta.url), "utf8"));

describe("project(weights, constraints)", () => {
  test("agrees with SciPy with a group, an order, and a total", () => {
    expect(fixture.projections.length).toBeGreaterThan(5);
    for (const { point, constraints, expected } of fixture.projections) {
      const found = project(Float64Array.from(point), constraints);
      found.forEach((weight, i) => {
        expect(weight).toBeCloseTo(expected[i], 10);
      });
    }
  });

  const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 12 });

  test("onto the simplex: no weight is negative, they sum to one to the last bit, and projecting again changes nothing", () => {
    fc.assert(
      fc.property(numbers, (weights) => {
        const found = project(Float64Array.from(weights), simplex);
        expect(found.every((weight) => weight >= 0)).toBe(true);
        expect(sum(found)).toBe(1);
        project(found, simplex).forEach((weight, i) => {
          expect(Math.abs(weight - found[i]!)).toBeLessThan(1e-15);
        });
      }),
    );
  });

  test("with an order, caps and a group they hold without tolerance, and no feasible point is nearer", () => {
    fc.assert(
      fc.property(numbers, numbers, (weights, other) => {
        const n = Math.max(3, weights.length);
        const given = Float64Array.from({ length: n }, (_, i) => weights[i] ?? 0);
        const constraints: LinearConstraints = {
          nonNegative: true,
          total: 1,
          groups: [{ members: [0, 1], total: 0.6 }],
          order: [[1, 0]],
          caps: new Float64Array(n).fill(0.5),
        };
        const found = project(given, constraints);
        expect(found[1]! >= found[0]! && found.every((weight) => weight >= 0 && weight <= 0.5)).toBe(true);
        expect(sum(found)).toBeCloseTo(1, 15);
        expect(found[0]! + found[1]!).toBeCloseTo(0.6, 15);
        const feasiblePoint = project(
          Float64Array.from({ length: n }, (_, i) => other[i % other.length]!),
          constraints,
        );
        // The angle between what was taken off and the way to any feasible point is not acute.
        const inner = given.reduce((all, weight, i) => all + (weight - found[i]!) * (feasiblePoint[i]! - found[i]!), 0);
        expect(inner).toBeLessThan(1e-12);
      }),
    );
  });

  test("is found wherever a feasible point exists, also where bounds and orders leave little else", () => {
    for (let seed = 0; seed < 400; seed++) {
      const draw = random(seed, "constraints");
      const n = 2 + draw.integer(7);
      const parts = Float64Array.from(
        { length: n },
        (_, i) => Math.round(draw.exponential() * 4) / 4 + (i === 0 ? 1 : 0),
      );
      const known = parts.map((part) => part / sum(parts));
      const pairs = Array.from({ length: 4 }, () => [draw.integer(n), draw.integer(n)] as const);
      const constraints: LinearConstraints = {
        nonNegative: draw.uniform() < 0.8,
        total: draw.uniform() < 0.8 ? sum(known) : null,
        groups: draw.uniform() < 0.5 ? [{ members: [0, 1], total: known[0]! + known[1]! }] : [],
        order: pairs.filter(([i, j]) => known[i]! >= known[j]!),
        caps: known.map((weight) => (draw.uniform() < 0.3 ? Infinity : weight + 0.2 * draw.integer(2))),
      };
      expect(feasible(constraints, n)).toBeNull();
      const given = Float64Array.from({ length: n }, () => 10 ** draw.integer(3) * draw.normal());
      const found = project(given, constraints);
      expect(constraints.order.every(([i, j]) => found[i]! >= found[j]!)).toBe(true);
      expect(found.every((weight, i) => weight <= constraints.caps![i]!)).toBe(true);
      if (constraints.total !== null) expect(Math.abs(sum(found) - constraints.total)).toBeLessThan(1e-11);
      const inner = given.reduce((all, weight, i) => all + (weight - found[i]!) * (known[i]! - found[i]!), 0);
      expect(inner).toBeLessThan(1e-8);
    }
  });

  test("by hand: what is taken off is shared by the weights that stay above zero", () => {
    expect(project(Float64Array.of(0.6, 0.6), simplex)).toEqual(Float64Array.of(0.5, 0.5));
    expect(project(Float64Array.of(2, -1, 0), simplex)).toEqual(Float64Array.of(1, 0, 0));
    expect(project(Float64Array.of(-1, 3), nonNegative)).toEqual(Float64Array.of(0, 3));
    expect(project(Float64Array.of(-1, 3), unconstrained)).toEqual(Float64Array.of(-1, 3));
    const ordered = { ...unconstrained, order: [[0, 1]] as const };
    expect(project(Float64Array.of(1, 3), ordered)).toEqual(Float64Array.of(2, 2));
    expect(project(Float64Array.of(Number.NaN, 1), simplex)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  });
});

describe("feasible(constraints, n)", () => {
  test("is null where weights exist", () => {
    expect(feasible(simplex, 3)).toBeNull();
    expect(feasible({ ...simplex, caps: Float64Array.of(0.5, 0.5) }, 2)).toBeNull();
    expect(feasible({ ...simplex, groups: [{ members: [0, 1], total: 1 }] }, 3)).toBeNull();
    expect(feasible({ ...unconstrained, total: -1 }, 3)).toBeNull();
  });

  test.each<[string, LinearConstraints]>([
    ["there is no weight 3: there are 3, numbered from 0", { ...simplex, order: [[0, 3]] }],
    [
      "weight 1 is in two groups",
      {
        ...simplex,
        groups: [
          { members: [0, 1], total: 0.5 },
          { members: [1], total: 0.2 },
        ],
      },
    ],
    ["weights that are not negative cannot sum to -1", { ...simplex, total: -1 }],
    ["weight 2 must not be negative, but is capped at -0.5", { ...nonNegative, caps: Float64Array.of(1, 1, -0.5) }],
    ["the total is NaN, which is not a finite number", { ...simplex, total: Number.NaN }],
    ["there are 2 caps for 3 weights", { ...simplex, caps: Float64Array.of(1, 1) }],
    [
      "weights 0, 1 are capped at 0.2 together, but have to sum to 0.5",
      { ...simplex, groups: [{ members: [0, 1], total: 0.5 }], caps: Float64Array.of(0.1, 0.1, 1) },
    ],
    [
      "the groups hold every weight and sum to 0.9, but the total is 1",
      {
        ...simplex,
        groups: [
          { members: [0, 1], total: 0.4 },
          { members: [2], total: 0.5 },
        ],
      },
    ],
    [
      "order, caps and totals contradict each other",
      {
        ...simplex,
        order: [
          [0, 1],
          [0, 2],
        ],
        caps: Float64Array.of(0.2, 1, 1),
      },
    ],
  ])("%s", (why, constraints) => {
    expect(feasible(constraints, 3)).toBe(why);
  });
});
