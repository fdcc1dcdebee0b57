import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { balanceFromCovariances, balanceWeights } from "../../src/sensitivity/balance.js";
import { balanceObjective, imbalance, importanceTarget } from "../../src/sensitivity/balance-objective.js";
import { correlationsWithSum, covariances } from "../../src/sensitivity/covariances.js";

const column = (...values: number[]) => Float64Array.from(values);
// The first two signals are correlated by .9, the third is independent.
const worked = column(1, 0.9, 0, 0.9, 1, 0, 0, 0, 1);
const normals = (n: number, ...keys: (number | string)[]) => {
  const stream = random(4, ...keys);
  return Float64Array.from({ length: n }, () => stream.normal());
};
const sumOf = (columns: readonly Float64Array[], weights: ArrayLike<number>) =>
  columns[0]!.map((_, row) => columns.reduce((sum, one, at) => sum + weights[at]! * one[row]!, 0));
const near = (found: Float64Array, wanted: readonly number[], digits: number) => {
  expect(found.length).toBe(wanted.length);
  for (const [at, value] of wanted.entries()) expect(found[at]).toBeCloseTo(value, digits);
};

describe("correlationsWithSum(covariances, weights)", () => {
  test("of the worked example in equal weights are .867, .867 and .456", () => {
    near(
      correlationsWithSum(worked, column(1, 1, 1)),
      [1.9 / Math.sqrt(4.8), 1.9 / Math.sqrt(4.8), 1 / Math.sqrt(4.8)],
      14,
    );
    near(correlationsWithSum(worked, column(1, 1, 1)), [0.867, 0.867, 0.456], 3);
  });

  test("squared, of unrelated signals with standard deviations 1, 2 and 10, are .0095, .038 and .952", () => {
    const found = correlationsWithSum(column(1, 0, 0, 0, 4, 0, 0, 0, 100), column(1, 1, 1));
    near(
      found.map((one) => one ** 2),
      [1 / 105, 4 / 105, 100 / 105],
      14,
    );
  });

  test("are NaN for a constant column and a constant sum", () => {
    expect(correlationsWithSum(column(0, 0, 0, 1), column(1, 1))).toEqual(column(Number.NaN, 1));
    expect(correlationsWithSum(column(1, 1, 1, 1), column(1, -1))).toEqual(column(Number.NaN, Number.NaN));
  });
});

describe("balanceFromCovariances(covariances, k, { target })", () => {
  test("of the worked example gives .2564, .2564 and .4872 for equal importance, all correlations .698", () => {
    const { weights, correlations, achieved, unconstrained } = balanceFromCovariances(worked, 3);
    // 1 / 1.9 each for the two, 1 for the third: 10/39, 10/39 and 19/39.
    near(weights, [10 / 39, 10 / 39, 19 / 39], 14);
    near(correlations, [0.698, 0.698, 0.698], 3);
    expect(achieved).toBe(true);
    expect(unconstrained).toEqual(weights);
  });

  test("undoes the units of the signals", () => {
    const { weights, importance } = balanceFromCovariances(column(1, 0, 0, 0, 4, 0, 0, 0, 100), 3);
    near(weights, [10 / 16, 5 / 16, 1 / 16], 14);
    near(importance, [1 / 3, 1 / 3, 1 / 3], 14);
  });

  test("meets a stated importance", () => {
    const { importance, achieved } = balanceFromCovariances(worked, 3, { target: column(2, 2, 1) });
    near(importance, [0.4, 0.4, 0.2], 12);
    expect(achieved).toBe(true);
  });

  test("says when no non-negative weights achieve it, and comes as near as can be", () => {
    // The first two say nearly the same: one of them cannot have all the importance.
    const target = column(0.8, 0.1, 0.1);
    const { weights, importance, achieved, unconstrained, objective } = balanceFromCovariances(worked, 3, { target });
    expect(achieved).toBe(false);
    expect(unconstrained!.some((weight) => weight < 0)).toBe(true);
    expect(weights[1]).toBe(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
    expect(objective).toBeCloseTo(imbalance(importance, target), 9);
    let best = Number.POSITIVE_INFINITY;
    for (let a = 0; a <= 100; a++) {
      for (let b = 0; a + b <= 100; b++) {
        const weighed = column(a / 100, b / 100, (100 - a - b) / 100);
        best = Math.min(best, imbalance(correlationsWithSum(worked, weighed), target));
      }
    }
    expect(objective).toBeLessThanOrEqual(best + 1e-12);
    expect(objective).toBeGreaterThan(best - 0.01);
  });

  test("takes collinear signals, which have many solutions", () => {
    const { importance, achieved, unconstrained } = balanceFromCovariances(column(1, 1, 0, 1, 1, 0, 0, 0, 1), 3);
    expect(unconstrained).toBeNull();
    near(importance, [1 / 3, 1 / 3, 1 / 3], 13);
    expect(achieved).toBe(true);
  });

  test("says which signal is constant", () => {
    expect(() => balanceFromCovariances(column(1, 0, 0, 0), 2, { names: ["shares", "likes"] })).toThrow(
      'signal cannot be balanced: "likes"; expected values that differ, known beside those of all other signals',
    );
  });
});

describe("balanceWeights(signals)", () => {
  const mixtures = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.nat({ max: 999 }));
  const made = ([k, key]: [number, number]) => {
    const common = normals(80, "common", key);
    return Array.from({ length: k }, (_, at) => sumOf([common, normals(80, key, at)], [at % 2 ? 1 : -0.3, 1 + at]));
  };

  test("is what the objective asks for: no other weights are nearer to the target", () => {
    fc.assert(
      fc.property(
        mixtures,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 }),
        (mixture, numbers) => {
          const signals = made(mixture);
          const target = Float64Array.from(numbers.slice(0, signals.length));
          const { weights, objective, achieved } = balanceWeights(signals, { target });
          expect(weights.every((weight) => weight >= 0)).toBe(true);
          const of = balanceObjective(signals, target);
          if (achieved) expect(of(sumOf(signals, weights))).toBeLessThan(-30);
          else expect(of(sumOf(signals, weights))).toBeCloseTo(objective, 6);
          const stream = random(1, ...mixture);
          for (let trial = 0; trial < 40; trial++) {
            const other = weights.map((weight) =>
              trial % 2 ? stream.exponential() : weight + 0.01 * stream.exponential(),
            );
            const value = imbalance(
              correlationsWithSum(covariances(signals), other),
              importanceTarget(signals.length, target),
            );
            expect(Number.isNaN(value) || value >= Math.min(objective, -30) - 1e-9).toBe(true);
            if (!achieved && !Number.isNaN(value)) expect(value).toBeGreaterThanOrEqual(objective - 1e-9);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("has weights whose product with the standard deviation stays as it is when a unit changes", () => {
    const signals = made([3, 5]);
    const before = balanceWeights(signals).weights;
    const after = balanceWeights([signals[0]!.map((value) => 8 * value), ...signals.slice(1)]).weights;
    expect(after[0]! / after[1]!).toBeCloseTo(before[0]! / before[1]! / 8, 10);
  });

  test("leaves rows out where a signal is unknown", () => {
    const signals = [column(1, 2, 3, 5, 9), column(2, 1, 5, 4, Number.NaN)];
    expect(balanceWeights(signals)).toEqual(balanceWeights(signals.map((signal) => signal.slice(0, 4))));
  });
});

describe("balanceObjective(signals, target)", () => {
  test("is the log of the mean squared distance", () => {
    const signals = [column(1, 1, -1, -1), column(1, -1, 1, -1)];
    // Correlations of 2 x + y with x and y are 2 and 1 over root 5: shares 2/3 and 1/3.
    const value = balanceObjective(signals)(sumOf(signals, [2, 1]));
    expect(value).toBeCloseTo(Math.log(1 / 36), 12);
    expect(balanceObjective(signals, column(4, 2))(sumOf(signals, [2, 1]))).toBeLessThan(-60);
  });

  test("is NaN where a correlation is undefined or they do not sum to more than 0, and leaves unknown rows out", () => {
    const signals = [column(1, 2, 3, 4), column(1, 2, 2, Number.NaN)];
    const value = balanceObjective(signals);
    expect(value(column(1, 1, 1, 1))).toBeNaN();
    expect(value(column(4, 3, 2, 1))).toBeNaN();
    expect(value(column(1, 2, 3, Number.NaN))).toBeLessThan(0);
    expect(() => balanceObjective(signals, column(1))).toThrow("targets: 1; expected one a signal: 2");
    expect(() => balanceObjective(signals, column(-1, 2))).toThrow(
      "targets: -1, 2; expected numbers of at least 0, not all 0",
    );
  });
});
