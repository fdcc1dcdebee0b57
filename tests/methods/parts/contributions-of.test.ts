import { describe, expect, it } from "vitest";
import { contributionsOf, evidence, type Term } from "../../../src/methods/parts/contributions-of.js";
import { goalpost } from "../../../src/methods/parts/goalpost.js";

const goalposts = { start: 1, top: 15 };
const column = (...values: number[]) => Float64Array.from(values);
const unknown = Number.NaN;
const terms: Term[] = [
  {
    weight: 2,
    goalposts,
    rate: (row) => 1 / (row + 1),
    signals: [
      { id: "a", column: column(2, 2, unknown, -4), factor: 1 },
      { id: "b", column: column(0.5, 2, unknown, 1), factor: 2 },
    ],
  },
  {
    weight: 1,
    goalposts,
    signals: [{ id: "c", column: column(9, unknown, 1, 1), factor: 1 }],
    unless: [column(1, unknown, unknown, 1)],
  },
];

describe("an additive score of two terms", () => {
  it("evidence(terms) is the sum of weight times goalpost over the terms that count", () => {
    const sums = evidence(terms, 4);
    expect(sums[0]).toBeCloseTo(2 * (2 / 4), 12);
    expect(sums[1]).toBeCloseTo(2 * (Math.log2(1 + 6 / 2) / 4), 12);
    expect(sums[2]).toBeCloseTo(1 / 4, 12);
    expect(evidence(terms.slice(0, 1), 4)[2]).toBeNaN();
  });

  it("contributionsOf(terms) splits a shared goalpost in proportion, and sums to the evidence", () => {
    const parts = contributionsOf(terms, 4);
    expect(parts.get("a")![0]).toBeCloseTo(2 / 3, 12);
    expect(parts.get("b")![0]).toBeCloseTo(1 / 3, 12);
    for (const [row, sum] of evidence(terms, 4).entries()) {
      const total = [...parts.values()].reduce((all, part) => all + part[row]!, 0);
      expect(Math.abs(total - sum)).toBeLessThanOrEqual(1e-12 * sum);
    }
  });

  it("goalpost(x) is 0 at 0 and below, 1 at the top, and goes on above it", () => {
    expect([-3, 0, 1, 3, 15].map((x) => goalpost(goalposts)(x))).toEqual([0, 0, 0.25, 0.5, 1]);
    expect(goalpost(goalposts)(255)).toBe(2);
  });
});
