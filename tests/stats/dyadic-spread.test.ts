import fc from "fast-check";
import { expect, test } from "vitest";
import { dyadicSpread } from "../../src/stats/dyadic-spread.js";

const pair = fc.tuple(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 }), fc.double({ min: -1, max: 1, noNaN: true }));

// The definition: all products of two pairs that have a unit in common, each once.
function byDefinition(pairs: readonly (readonly [number, number, number])[]): number {
  let total = 0;
  for (const [a, b, one] of pairs)
    for (const [c, d, other] of pairs) if ([a, b].some((unit) => unit === c || unit === d)) total += one * other;
  return total;
}

test("dyadicSpread is the sum over all pairs that share a unit, or that of independent pairs if it is more", () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (drawn) => {
      const pairs = drawn.map(([one, step, part]) => [one, (one + step) % 7, part] as const);
      const { deviation } = dyadicSpread(
        Float64Array.from(pairs, ([, , part]) => part),
        Uint32Array.from(pairs, ([one]) => one),
        Uint32Array.from(pairs, ([, other]) => other),
        7,
      );
      const alone = pairs.reduce((sum, [, , part]) => sum + part ** 2, 0);
      expect(deviation ** 2).toBeCloseTo(Math.max(alone, byDefinition(pairs)), 10);
    }),
  );
});

test("pairs that share nothing have the error of independent pairs; hand-worked", () => {
  const apart = dyadicSpread(Float64Array.of(3, -4), Uint32Array.of(0, 2), Uint32Array.of(1, 3), 4);
  expect(apart.deviation).toBe(5);
  // Units add 3, 3, -4 and -4: (9 + 9 + 16 + 16)² / (81 + 81 + 256 + 256).
  expect(apart.degrees).toBeCloseTo(2500 / 674, 12);
  // Of 0-1 (2) and 0-2 (1) the shared unit adds 3: 9 + 4 + 1 - (4 + 1).
  const shared = dyadicSpread(Float64Array.of(2, 1), Uint32Array.of(0, 0), Uint32Array.of(1, 2), 3);
  expect(shared.deviation).toBe(3);
  // The same two accounts twice are one pair.
  expect(dyadicSpread(Float64Array.of(2, 1), Uint32Array.of(0, 1), Uint32Array.of(1, 0), 2).deviation).toBe(3);
});

test("nothing varies without pairs or influence", () => {
  const none = { deviation: 0, degrees: Number.POSITIVE_INFINITY };
  expect(dyadicSpread(new Float64Array(), new Uint32Array(), new Uint32Array(), 0)).toEqual(none);
  expect(dyadicSpread(Float64Array.of(0), Uint32Array.of(0), Uint32Array.of(1), 2)).toEqual(none);
});
