import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import wabt from "wabt";
import { crossProducts } from "../../../src/solvers/cross-products.js";
import { room, view, withRoom } from "../../../src/solvers/kernel/memory.js";
import { pairsCode } from "../../../src/solvers/kernel/pairs-code.js";
import { layOut, pairwiseLoss } from "../../../src/solvers/pairwise-loss.js";

test("the compiled kernel is what pairs.wat says: scripts/kernel.mjs writes it again", async () => {
  const source = new URL("../../../src/solvers/kernel/pairs.wat", import.meta.url);
  const { parseWat } = await wabt();
  const { buffer } = parseWat("pairs.wat", readFileSync(source, "utf8"), { simd: true }).toBinary({});
  expect(Buffer.from(buffer).toString("base64")).toBe(pairsCode);
});

const evaluated = (odds: number, weight = 1, tie = 0) =>
  withRoom(() => {
    const data = { rows: 1, columns: 1, values: Float64Array.of(1), weights: Float64Array.of(weight) };
    const loss = pairwiseLoss(layOut({ ...data, ties: Float64Array.of(tie) }), Float64Array.of(0));
    const { value, gradient } = loss.evaluate(Float64Array.of(odds));
    return { value, slope: gradient[0]!, factor: loss.curvature(Float64Array.of(odds))[0]! };
  });

describe("the surprise at a judgement whose first account has log odds x", () => {
  test("is ln 2 at even odds, with a slope of a half and a curvature of a quarter", () => {
    expect(evaluated(0)).toEqual({ value: expect.closeTo(Math.log(2), 15), slope: -0.5, factor: 0.25 });
    expect(evaluated(0, 3, 1)).toEqual({ value: expect.closeTo(3 * Math.log(2), 14), slope: 0, factor: 0.75 });
  });

  test("is log1p(exp(-x)) to the last digits but one, wherever x is", () => {
    const odds = fc.oneof(fc.double({ min: -700, max: 700, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }));
    fc.assert(
      fc.property(odds, (x) => {
        const { value, slope, factor } = evaluated(x);
        const tail = Math.exp(-Math.abs(x));
        expect(value / (Math.log1p(tail) + Math.max(0, -x))).toBeCloseTo(1, 14);
        expect(slope / (x > 0 ? -tail / (1 + tail) : -1 / (1 + tail))).toBeCloseTo(1, 14);
        expect(factor / (tail / (1 + tail) ** 2)).toBeCloseTo(1, 14);
      }),
      { numRuns: 2000 },
    );
  });

  test("beyond what can be told from zero stays there, and NaN stays NaN", () => {
    expect(evaluated(2000).value).toBeLessThan(1e-300);
    expect(evaluated(-2000).value).toBe(2000);
    expect(evaluated(Number.NaN).value).toBeNaN();
  });
});

describe("the sums over rows", () => {
  const sizes = fc.record({ rows: fc.integer({ min: 1, max: 150 }), columns: fc.integer({ min: 1, max: 9 }) });
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const tables = sizes.chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: fc.array(number, { minLength: rows * columns, maxLength: rows * columns }),
      weights: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: rows, maxLength: rows }),
    }),
  );

  test("are those of the plain loops for any number of rows and columns, whatever the memory held before", () => {
    fc.assert(
      fc.property(tables, ({ rows, columns, values, weights }) => {
        withRoom(() => view(room(20_000), 20_000).fill(Number.NaN));
        const cells = crossProducts(Float64Array.from(values), rows, columns, Float64Array.from(weights));
        const gradient = withRoom(() => {
          const ties = new Float64Array(rows).fill(1);
          const data = { rows, columns, values: Float64Array.from(values), weights: Float64Array.from(weights), ties };
          return pairwiseLoss(layOut(data), new Float64Array(columns)).evaluate(new Float64Array(columns).fill(0.5))
            .gradient;
        });
        for (let j = 0; j < columns; j++) {
          let slope = 0;
          for (let i = 0; i < rows; i++) {
            let odds = 0;
            for (let k = 0; k < columns; k++) odds += 0.5 * values[i * columns + k]!;
            slope += weights[i]! * (0.5 - 1 / (1 + Math.exp(odds))) * values[i * columns + j]!;
          }
          expect(gradient[j]).toBeCloseTo(slope, 10);
          for (let k = 0; k < columns; k++) {
            let cell = 0;
            for (let i = 0; i < rows; i++) cell += weights[i]! * values[i * columns + j]! * values[i * columns + k]!;
            expect(cells[j * columns + k]).toBeCloseTo(cell, 10);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("withRoom(work)", () => {
  test("gives back what the work took, also where it throws, and keeps what was taken around it", () => {
    withRoom(() => {
      const kept = room(8);
      view(kept, 8).fill(7);
      const inner = withRoom(() => room(1_000_000));
      expect(() =>
        withRoom(() => {
          room(8);
          throw new Error("no");
        }),
      ).toThrow("no");
      expect(room(8)).toBe(inner);
      expect([...view(kept, 8)]).toEqual(Array(8).fill(7));
    });
  });

  test("says so where the differences are more than its memory can be", () => {
    expect(() => withRoom(() => room(2 ** 30))).toThrow("too many judgements and signals for a fit");
  });
});
