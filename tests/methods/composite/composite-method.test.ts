import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositeMethod } from "../../../src/methods/composite/composite-method.js";
import { compositeSchema } from "../../../src/methods/composite/description.js";
import { weightsOf, withWeights } from "../../../src/methods/composite/weights.js";
import { inputOf } from "../table.js";

type Raw = Readonly<Record<string, unknown>>;

function scores(raw: Raw, columns: Readonly<Record<string, readonly number[]>>, weights: Raw = {}): number[] {
  const method = compositeMethod(compositeSchema.parse({ name: "mine", about: "A test of composites.", ...raw }));
  return [...method.score(inputOf(columns), method.params.parse(weights))];
}

const asIs = { normalisation: "none" };
const flat = { a: { signal: "x" }, b: { signal: "y" }, c: { signal: "z" } };

describe("compositeMethod(description)", () => {
  it("gives both of Copeland's published definitions, by name", () => {
    // The second is above the first in y and z: o = 2/3. The fourth is above everybody in everything.
    const golden = { x: [1, 2, 3, 4], y: [3, 2, 1, 5], z: [2, 3, 1, 4] };
    const base = { defaults: asIs, parts: flat };
    expect(scores({ ...base, aggregation: "copeland-majority" }, golden)).toEqual([-1, 1, -3, 3]);
    const sums = scores({ ...base, aggregation: "copeland-row-sums" }, golden);
    expect(sums.map((value) => Number(value.toFixed(4)))).toEqual([1, 1.3333, 0.6667, 3]);
    // The first and second balance: x against z, a tie in y. So do the second and third. The third is above the first in two.
    const tied = { x: [1, 3, 2, 9], y: [2, 2, 3, 9], z: [3, 1, 1, 9] };
    expect(scores({ ...base, aggregation: "copeland-majority" }, tied)).toEqual([-2, -1, 0, 3]);
  });

  it("has weights by name on every level, of which only the proportions within a group count", () => {
    const raw = {
      defaults: asIs,
      parts: { own: { weight: 3, parts: { a: { signal: "x", weight: 2 }, b: { signal: "y" } } }, c: { signal: "z" } },
    };
    // 3/4 (2/3 x + 1/3 y) + 1/4 z
    const columns = { x: [6, 0], y: [3, 9], z: [8, 4] };
    expect(scores(raw, columns)).toEqual([5.75, 3.25]);
    expect(scores(raw, columns, { own: 6, c: 2 })).toEqual([5.75, 3.25]);
    expect(scores(raw, columns, { own: 0 })).toEqual([8, 4]);
    const description = compositeSchema.parse({ name: "mine", about: "A test.", ...raw });
    expect(weightsOf(description)).toEqual({ c: 1, own: 3, a: 2, b: 1 });
    expect(weightsOf(withWeights(description, { a: 7 }))).toEqual({ c: 1, own: 3, a: 7, b: 1 });
    expect(() => withWeights(description, { onw: 1 })).toThrow('no such part of mine: "onw"; did you mean "own"?');
  });

  it("does not mind in what order a file has its parts", () => {
    const columns = { x: [0.1, 0.7], y: [0.2, 0.3], z: [0.3, 0.9] };
    const turned = Object.fromEntries(Object.entries(flat).reverse());
    expect(scores({ defaults: asIs, parts: turned }, columns)).toEqual(
      scores({ defaults: asIs, parts: flat }, columns),
    );
  });

  it("shares the weight of what is unknown among what is known, down to the data threshold", () => {
    const columns = { x: [1, 1, Number.NaN], y: [4, Number.NaN, Number.NaN], z: [7, 5, Number.NaN] };
    expect(scores({ defaults: asIs, parts: flat }, columns)).toEqual([4, 3, Number.NaN]);
    expect(scores({ defaults: asIs, parts: flat, dataThreshold: 0.7 }, columns)).toEqual([4, Number.NaN, Number.NaN]);
    const withZero = { ...asIs, imputation: "zero" };
    expect(scores({ defaults: withZero, parts: flat }, columns)).toEqual([4, 2, 0]);
  });

  it("takes a signal that a dataset lacks for unknown where it is optional, and needs the others", () => {
    const parts = { a: { signal: "x" }, b: { signal: "y", optional: true } };
    const method = compositeMethod(compositeSchema.parse({ name: "mine", about: "A test.", parts }));
    expect([method.needs, method.uses]).toEqual([["x"], ["y"]]);
    expect(scores({ defaults: asIs, parts }, { x: [1, 2] })).toEqual([1, 2]);
  });

  it("turns costs round, whatever the normalisation", () => {
    const cost = (normalisation: unknown) =>
      scores({ parts: { a: { signal: "x", direction: "cost", normalisation } } }, { x: [1, 2, 5] });
    expect(cost("min-max")).toEqual([1, 0.75, 0]);
    expect(cost("rank")).toEqual([3, 2, 1]);
    expect(cost("share-of-best")).toEqual([1, 0.5, 0.2]);
    expect(cost({ method: "goalposts", low: 0, high: 4 })).toEqual([0.75, 0.5, 0]);
    expect(cost({ method: "log-goalposts", start: 1, top: 3 }).map((value) => Number(value.toFixed(4)))).toEqual([
      0.5, 0.2075, 0,
    ]);
  });

  it("knows its scale where it follows from the steps, and keeps to it", () => {
    const scale = (raw: Raw) =>
      compositeMethod(compositeSchema.parse({ name: "mine", about: "A test.", ...raw })).scale;
    expect(scale({ parts: flat })).toEqual({ min: 0, max: 1 });
    expect(scale({ parts: flat, rescaling: { method: "min-max", lower: 1, upper: 100 } })).toEqual({
      min: 1,
      max: 100,
    });
    expect(scale({ parts: flat, rescaling: "final-scale" })).toEqual({ min: 1, max: 100 });
    expect(scale({ parts: flat, aggregation: "copeland-majority" })).toBeNull();
    expect(scale({ parts: flat, defaults: { normalisation: "z-score" } })).toBeNull();
    expect(scale({ parts: flat, defaults: { normalisation: "z-score" }, rescaling: "final-scale" })).toBeNull();
  });

  it("says where the score of an additive composite comes from, and of no other", () => {
    const raw = {
      name: "mine",
      about: "A test.",
      defaults: asIs,
      rescaling: "final-scale",
      parts: { own: { weight: 3, parts: { a: { signal: "x" }, b: { signal: "y" } } }, c: { signal: "x" } },
    };
    const method = compositeMethod(compositeSchema.parse(raw));
    const parts = method.contributions!(
      inputOf({ x: [8, 8, Number.NaN], y: [4, Number.NaN, Number.NaN] }),
      method.params.parse({}),
    );
    // x: 3/4 * 1/2 * 8 + 1/4 * 8 = 5; where y is unknown 8. y: 3/4 * 1/2 * 4.
    expect([...parts].map(([id, values]) => [id, [...values]])).toEqual([
      ["x", [5, 8, 0]],
      ["y", [1.5, 0, 0]],
    ]);
    expect(compositeMethod(compositeSchema.parse({ ...raw, aggregation: "geometric" })).contributions).toBeUndefined();
  });

  it("gives means that lie between their parts, in the order harmonic, geometric, arithmetic", () => {
    const value = fc.double({ min: 0.001, max: 1000, noNaN: true });
    const weight = fc.double({ min: 0.01, max: 10, noNaN: true });
    const property = fc.property(fc.tuple(value, value, value), fc.tuple(weight, weight, weight), (values, weights) => {
      const parts = {
        a: { signal: "x", weight: weights[0] },
        b: { signal: "y", weight: weights[1] },
        c: { signal: "z", weight: weights[2] },
      };
      const [x, y, z] = values.map((each) => [each]) as [number[], number[], number[]];
      const [harmonic, geometric, arithmetic] = ["harmonic", "geometric", "arithmetic"].map(
        (aggregation) => scores({ defaults: asIs, parts, aggregation }, { x, y, z })[0]!,
      ) as [number, number, number];
      expect(harmonic).toBeGreaterThanOrEqual(Math.min(...values));
      expect(geometric).toBeGreaterThanOrEqual(harmonic * (1 - 1e-12));
      expect(arithmetic).toBeGreaterThanOrEqual(geometric * (1 - 1e-12));
      expect(arithmetic).toBeLessThanOrEqual(Math.max(...values));
    });
    fc.assert(property, { seed: 3 });
  });
});
