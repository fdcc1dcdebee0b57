import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bradleyTerry } from "../../src/stats/bradley-terry.js";
import { strongComponents } from "../../src/stats/strong-components.js";

const fixture = JSON.parse(readFileSync(new URL("../fixtures/choix/strengths.json", import.meta.url), "utf8"));
type Pair = [first: number, second: number, tie: number];
const comparisons = (pairs: readonly Pair[]) => ({
  first: Uint32Array.from(pairs, ([first]) => first),
  second: Uint32Array.from(pairs, ([, second]) => second),
  weights: new Float64Array(pairs.length).fill(1),
  ties: Float64Array.from(pairs, ([, , tie]) => tie),
});

describe("bradleyTerry(comparisons, units)", () => {
  test("gives choix's strengths, and with ties those of SciPy's optimiser", () => {
    for (const { units, pairs, strengths, tie = 0 } of [fixture.plain, fixture.tied]) {
      const found = bradleyTerry(comparisons(pairs), units);
      found.strengths.forEach((strength, unit) => {
        expect(strength).toBeCloseTo(strengths[unit], 5);
      });
      expect(found.tie).toBeCloseTo(tie, 5);
      expect(found.residual).toBeLessThan(1e-6);
    }
  });

  test("two units, hand-worked: three wins to one are a ratio of 3, and a tie is half a win for either", () => {
    const [a, b] = bradleyTerry(
      comparisons([
        [0, 1, 0],
        [0, 1, 0],
        [0, 1, 0],
        [1, 0, 0],
      ]),
      2,
    ).strengths;
    expect(Math.exp(a! - b!)).toBeCloseTo(3, 8);
    const tied = bradleyTerry(
      comparisons([
        [0, 1, 0],
        [1, 0, 0],
        [0, 1, 1],
        [1, 0, 1],
      ]),
      2,
    );
    expect(tied.strengths).toEqual(Float64Array.of(0, 0));
    // Two of four are ties: ν / (2 + ν) = 1/2.
    expect(tied.tie).toBeCloseTo(2, 8);
    expect(bradleyTerry(comparisons([[0, 1, 1]]), 2)).toMatchObject({ tie: Infinity, iterations: 0 });
  });

  test("a comparison of weight 2 is two comparisons", () => {
    const once = comparisons([
      [0, 1, 0],
      [1, 2, 0],
      [2, 0, 0],
    ]);
    const twice = comparisons([
      [0, 1, 0],
      [0, 1, 0],
      [1, 2, 0],
      [2, 0, 0],
    ]);
    const weighed = bradleyTerry({ ...once, weights: Float64Array.of(2, 1, 1) }, 3);
    bradleyTerry(twice, 3).strengths.forEach((strength, unit) => {
      expect(weighed.strengths[unit]).toBeCloseTo(strength, 7);
    });
  });
});

describe("strongComponents(from, to, units)", () => {
  test("a circle is one part, what hangs on it is its own", () => {
    // 0 > 1 > 2 > 0, 2 > 3, and 4 alone.
    expect([...strongComponents(Uint32Array.of(0, 1, 2, 2), Uint32Array.of(1, 2, 0, 3), 5)]).toEqual([0, 0, 0, 1, 2]);
    expect([...strongComponents(new Uint32Array(), new Uint32Array(), 2)]).toEqual([0, 1]);
  });

  test("two units share a part exactly when each reaches the other", () => {
    const edge = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const found = strongComponents(
          Uint32Array.from(edges, ([from]) => from),
          Uint32Array.from(edges, ([, to]) => to),
          8,
        );
        const reaches = Array.from({ length: 8 }, (_, a) => Array.from({ length: 8 }, (_, b) => a === b));
        for (const [from, to] of edges) reaches[from]![to] = true;
        for (let k = 0; k < 8; k++)
          for (let a = 0; a < 8; a++) for (let b = 0; b < 8; b++) reaches[a]![b] ||= reaches[a]![k]! && reaches[k]![b]!;
        for (let a = 0; a < 8; a++)
          for (let b = 0; b < 8; b++) expect(found[a] === found[b]).toBe(reaches[a]![b]! && reaches[b]![a]!);
      }),
    );
  });
});
