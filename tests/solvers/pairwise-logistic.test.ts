import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nonNegative, simplex, unconstrained } from "../../src/solvers/constraints.js";
import type { LinearConstraints } from "../../src/solvers/linear-constraints.js";
import type { PairDifferences } from "../../src/solvers/pair-differences.js";
import { pairwiseLogistic } from "../../src/solvers/pairwise-logistic.js";

const fixture = JSON.parse(
  readFileSync(new URL("../fixtures/scikit-learn/pairwise_logistic.json", import.meta.url), "utf8"),
);

interface Case {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: number[];
  readonly weights: number[];
  readonly ties: number[];
  readonly penalty: number;
  readonly constraints: Omit<LinearConstraints, "caps"> & { readonly caps: number[] | null };
  readonly expected: number[];
  readonly objective: number;
}

const differences = (...values: number[][]): PairDifferences => ({
  rows: values.length,
  columns: values[0]?.length ?? 1,
  values: Float64Array.from(values.flat()),
  weights: new Float64Array(values.length).fill(1),
  ties: new Float64Array(values.length),
});

describe("pairwiseLogistic(differences, { constraints, penalty })", () => {
  test.each(fixture.cases as Case[])("agrees with scikit-learn and SciPy to 1e-8: $name", (one) => {
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

  test("a judgement that is turned round, or of weight 2 instead of twice, gives the same weights", () => {
    const data = differences([1, 2], [-1, 1], [2, -1], [-1, -1]);
    const free = { constraints: unconstrained, penalty: 0.1 };
    const twice = differences([1, 2], [-1, 1], [-1, 1], [2, -1], [-1, -1]);
    const heavy = { ...data, weights: Float64Array.of(1, 2, 1, 1) };
    const [once, again] = [pairwiseLogistic(heavy, free), pairwiseLogistic(twice, free)];
    once.weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo(again.weights[j]!, 12);
    });
  });

  test("one signal, by hand: three wins to one at a difference of 1 are log odds of log 3", () => {
    const { weights, objective } = pairwiseLogistic(differences([1], [1], [1], [-1]), {
      constraints: nonNegative,
      penalty: 0,
    });
    expect(weights[0]).toBeCloseTo(Math.log(3), 12);
    expect(objective).toBeCloseTo(-3 * Math.log(0.75) - Math.log(0.25), 12);
  });

  test("signals that make no error have no best weights, which is said, and a penalty makes them finite", () => {
    const data = differences([1, 0.5], [2, -1], [0.5, 1]);
    for (const constraints of [unconstrained, nonNegative, simplex]) {
      const found = pairwiseLogistic(data, { constraints, penalty: 0 });
      expect(found.converged).toBe(false);
      expect(found.notes.join()).toContain("tell winners from losers without an error");
      expect(pairwiseLogistic(data, { constraints, penalty: 0.01 })).toMatchObject({ converged: true, notes: [] });
    }
    // The second signal alone decides, where the first says nothing: separable in that direction only.
    const partly = pairwiseLogistic(differences([1, 0], [-1, 0], [1, 0], [0, 1]), {
      constraints: unconstrained,
      penalty: 0,
    });
    expect(partly.converged).toBe(false);
    const capped = { ...nonNegative, caps: Float64Array.of(5, 5) };
    expect(pairwiseLogistic(data, { constraints: capped, penalty: 0 })).toMatchObject({ converged: true, notes: [] });
  });

  test("collinear and constant signals are named, and the weights are the smallest that fit", () => {
    const data = differences([1, 1, 0], [2, 2, 0], [-1, -1, 0], [1, 1, 0]);
    const names = ["likes", "shares", "lists"];
    const found = pairwiseLogistic(data, { constraints: simplex, penalty: 0, names });
    expect(found.notes).toEqual([
      "lists does not vary: the data says nothing of the weight",
      "likes and shares are collinear: a ridge of 1e-8 decides between them",
    ]);
    expect(found.converged).toBe(true);
    found.weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo([0.5, 0.5, 0][j]!, 6);
    });
  });

  test("fewer judgements than weights are noted", () => {
    const { notes } = pairwiseLogistic(differences([1, 2, 3], [-1, 1, 0]), { constraints: unconstrained, penalty: 0 });
    expect(notes[0]).toBe("2 rows cannot tell 3 weights apart: a ridge of 1e-8 decides");
    const penalised = pairwiseLogistic(differences([1, 2, 3]), { constraints: unconstrained, penalty: 1 });
    expect(penalised).toMatchObject({ converged: true, notes: [] });
  });

  test("where no feasible weights help, the weights are as equal as they can be, with a note", () => {
    const found = pairwiseLogistic(differences([-1, -2], [-2, -1], [0.5, 0.5]), { constraints: simplex, penalty: 0 });
    expect(found.weights).toEqual(Float64Array.of(0.5, 0.5));
    expect(found.notes.join()).toContain("as equal as they can be");
    expect(found.objective).toBeCloseTo(3 * Math.LN2, 12);
    const ties = { ...differences([1, 2], [2, 1]), ties: Float64Array.of(1, 1) };
    expect(pairwiseLogistic(ties, { constraints: simplex, penalty: 0 }).weights).toEqual(Float64Array.of(0.5, 0.5));
  });

  test("weights that may be negative and had best sum to zero have no total, which is said", () => {
    const data = differences([1, -1], [2, -2.1], [-1, 1.1], [1, -1]);
    const found = pairwiseLogistic(data, { constraints: { ...unconstrained, total: 1 }, penalty: 0.1 });
    // Both differ by nearly the same, the other way round: w and -w but for the scale, and their sum may not be below zero.
    expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const opposite = pairwiseLogistic(differences([1, -2], [1, -2], [-1, 2.5], [0.5, -3]), {
      constraints: { ...unconstrained, total: 1 },
      penalty: 0.1,
    });
    expect(opposite).toMatchObject({ weights: Float64Array.of(0.5, 0.5), converged: false });
    expect(opposite.notes[0]).toContain("the best weights sum to zero");
  });

  test("bad input: no judgements, an unknown difference, a negative penalty, impossible constraints", () => {
    const data = differences([1, 2], [2, Number.NaN]);
    const options = { constraints: simplex, penalty: 0, names: ["likes", "shares"] };
    expect(() => pairwiseLogistic(data, options)).toThrow(
      'row 2: column "shares": not a finite difference: "NaN"; expected a number for every judgement',
    );
    expect(() => pairwiseLogistic({ ...differences([1, 2]), weights: Float64Array.of(0) }, options)).toThrow(
      "no judgements to fit the weights to",
    );
    expect(() => pairwiseLogistic({ ...differences([1, 2]), weights: Float64Array.of(-1) }, options)).toThrow(
      'row 1: not a weight of a judgement: "-1"; expected a number from 0',
    );
    expect(() => pairwiseLogistic(differences([1, 2]), { ...options, penalty: -1 })).toThrow('not a penalty: "-1"');
    const capped = { ...simplex, caps: Float64Array.of(0.3, 0.3) };
    expect(() => pairwiseLogistic(differences([1, 2]), { ...options, constraints: capped })).toThrow(
      "no weights satisfy the constraints: the weights are capped at 0.6 together, but have to sum to 1",
    );
  });
});
