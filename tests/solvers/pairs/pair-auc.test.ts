import fc from "fast-check";
import { expect, test } from "vitest";
import { accuracy } from "../../../src/evaluation/measures/accuracy.js";
import { auc } from "../../../src/evaluation/measures/auc.js";
import { pairAccuracy, pairAuc } from "../../../src/solvers/pairs/pair-auc.js";

const judgement = (value: fc.Arbitrary<number>) =>
  fc.record({
    values: fc.array(value, { minLength: 3, maxLength: 3 }),
    weight: fc.constantFrom(1, 0.25, 3, 0),
    tie: fc.constantFrom(0, 0, 1, 0.5),
  });
const fewValues = fc.integer({ min: -3, max: 3 });
const anyValues = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const apart = fc.tuple(anyValues, fc.constantFrom(1, 1e-150, 1e-300)).map(([value, scale]) => value * scale);
type Judged = { values: number[]; weight: number; tie: number };

const dataOf = (judged: readonly Judged[]) => ({
  rows: judged.length,
  columns: 3,
  values: Float64Array.from(judged.flatMap(({ values }) => values)),
  weights: Float64Array.from(judged, ({ weight }) => weight),
  ties: Float64Array.from(judged, ({ tie }) => tie),
});

test("pairAuc and pairAccuracy are the measures of src/evaluation to 1e-12, with ties and weights, at any scale", () => {
  const cases = fc.oneof(
    ...[fewValues, anyValues, apart].map((value) => fc.array(judgement(value), { maxLength: 60 })),
  );
  fc.assert(
    fc.property(cases, fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }), (judged, w) => {
      const weights = Float64Array.from(w);
      const data = dataOf(judged);
      const differences = Float64Array.from(judged, ({ values }) =>
        values.reduce((sum, value, j) => sum + value * w[j]!, 0),
      );
      const shares = data.ties.map((tie) => 1 - tie / 2);
      const told = { differences, shares, probabilities: differences };
      for (const [mine, measure] of [[pairAuc(data), auc] as const, [pairAccuracy(data), accuracy] as const]) {
        const expected = measure.judgements(told).estimate(data.weights);
        const found = mine(weights);
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(Math.abs(found - expected)).toBeLessThan(1e-12);
      }
    }),
    { numRuns: 500 },
  );
});

test("pairAuc of three judgements, by hand: differences of 3, -1 and 2", () => {
  // Positives 3, -1, 2 and negatives -3, 1, -2: all but -1 against 1 are won, -1 only against -3 and -2.
  const judged = [3, -1, 2].map((value) => ({ values: [value, 0, 0], weight: 1, tie: 0 }));
  expect(pairAuc(dataOf(judged))(Float64Array.of(1, 0, 0))).toBeCloseTo(8 / 9, 15);
  expect(pairAccuracy(dataOf(judged))(Float64Array.of(1, 0, 0))).toBeCloseTo(2 / 3, 15);
});

test("pairAuc and pairAccuracy are NaN without judgements and with an unknown difference", () => {
  const unknown = dataOf([{ values: [Number.NaN, 1, 1], weight: 1, tie: 0 }]);
  const weights = Float64Array.of(1, 1, 1);
  expect([pairAuc(dataOf([]))(weights), pairAccuracy(dataOf([]))(weights)]).toEqual([Number.NaN, Number.NaN]);
  expect([pairAuc(unknown)(weights), pairAccuracy(unknown)(weights)]).toEqual([Number.NaN, Number.NaN]);
});
