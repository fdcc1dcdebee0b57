import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accuracy } from "../../../src/evaluation/measures/accuracy.js";
import { auc } from "../../../src/evaluation/measures/auc.js";
import { brier } from "../../../src/evaluation/measures/brier.js";
import { logLoss } from "../../../src/evaluation/measures/log-loss.js";

const judged = (differences: number[], shares = differences.map(() => 1)) => ({
  differences: Float64Array.from(differences),
  shares: Float64Array.from(shares),
  probabilities: Float64Array.from(differences, (difference) => 1 / (1 + Math.exp(-difference))),
});
const ones = (n: number) => new Float64Array(n).fill(1);

describe("measures of judgements", () => {
  test("accuracy: equal scores are half right, and so is everything on a judged tie", () => {
    expect(accuracy.judgements(judged([2, 1, -1, 0])).estimate(ones(4))).toBe(0.625);
    expect(accuracy.judgements(judged([2, -1], [0.5, 0.5])).estimate(ones(2))).toBe(0.5);
    expect(accuracy.judgements(judged([2, -1])).estimate(Float64Array.of(3, 1))).toBe(0.75);
  });

  test("auc of differences 2, 1, -1 against -2, -1, 1: six wins and a half for each of two ties, of nine", () => {
    // 2 beats -2, -1, 1; 1 beats -2, -1 and ties 1; -1 beats -2 and ties -1.
    expect(auc.judgements(judged([2, 1, -1])).estimate(ones(3))).toBeCloseTo(7 / 9, 15);
    expect(auc.judgements(judged([])).estimate(ones(0))).toBeNaN();
  });

  test("log-loss and Brier score of a fair coin are ln 2 and 1/4; a judged tie is an outcome of a half", () => {
    expect(logLoss.judgements(judged([0, 0])).estimate(ones(2))).toBeCloseTo(Math.LN2, 15);
    expect(brier.judgements(judged([0, 0])).estimate(ones(2))).toBe(0.25);
    expect(brier.judgements(judged([0], [0.5])).estimate(ones(1))).toBe(0);
  });

  test("auc of labels: of 3 and 1 over 2 and 1, two wins and a tie of four pairs", () => {
    expect(auc.labels(Float64Array.of(3, 1, 2, 1), Uint8Array.of(1, 1, 0, 0))).toBe(0.625);
    expect(auc.labels(Float64Array.of(3, 1), Uint8Array.of(1, 1))).toBeNaN();
  });

  const row = fc.record({ d: fc.integer({ min: -3, max: 3 }), w: fc.integer({ min: 0, max: 3 }), tie: fc.boolean() });
  test("the parts of every measure sum to it, and whole weights are repeats", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        fc.pre(rows.some(({ w }) => w > 0));
        const shares = rows.map(({ tie }) => (tie ? 0.5 : 1));
        const repeated = rows.flatMap((one, i) => Array.from({ length: one.w }, () => ({ ...one, share: shares[i]! })));
        for (const measure of [accuracy, auc, brier, logLoss]) {
          const weighed = measure.judgements(
            judged(
              rows.map(({ d }) => d),
              shares,
            ),
          );
          const weights = Float64Array.from(rows, ({ w }) => w);
          const estimate = weighed.estimate(weights);
          expect(weighed.parts(weights).reduce((total, part) => total + part, 0)).toBeCloseTo(estimate, 12);
          const plain = measure.judgements(
            judged(
              repeated.map(({ d }) => d),
              repeated.map(({ share }) => share),
            ),
          );
          expect(plain.estimate(ones(repeated.length))).toBeCloseTo(estimate, 12);
        }
      }),
    );
  });
});
