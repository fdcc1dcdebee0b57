import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquaredP } from "../../src/stats/chi-squared-p.js";
import { fP } from "../../src/stats/f-p.js";
import { friedman } from "../../src/stats/friedman.js";
import { logGamma } from "../../src/stats/log-gamma.js";
import { studentTQuantile } from "../../src/stats/student-t-quantile.js";
import { wilcoxon } from "../../src/stats/wilcoxon.js";

const fixture = JSON.parse(readFileSync(new URL("../fixtures/scipy/blocks.json", import.meta.url), "utf8"));

function close(value: number, wanted: number, tolerance = 1e-10): void {
  expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(tolerance * Math.abs(wanted) + 1e-300);
}

describe("distributions are SciPy's", () => {
  test("chiSquaredP, fP, studentTQuantile and logGamma, in both tails", () => {
    for (const [value, degrees, wanted] of fixture.chiSquaredP) close(chiSquaredP(value, degrees), wanted, 1e-11);
    for (const [value, above, below, wanted] of fixture.fP) close(fP(value, above, below), wanted, 1e-11);
    for (const [p, degrees, wanted] of fixture.studentTQuantile) close(studentTQuantile(p, degrees), wanted, 1e-10);
    for (const [value, wanted] of fixture.logGamma) close(logGamma(value), wanted, 1e-12);
  });

  test("their edges: 0, infinity, NaN", () => {
    expect([chiSquaredP(0, 2), chiSquaredP(Infinity, 2), chiSquaredP(Number.NaN, 2), chiSquaredP(1, 0)]).toEqual([
      ...[1, 0, Number.NaN, Number.NaN],
    ]);
    expect([fP(0, 2, 3), fP(Infinity, 2, 3), fP(Number.NaN, 2, 3)]).toEqual([1, 0, Number.NaN]);
    expect([studentTQuantile(1, 3), studentTQuantile(0.5, 3), studentTQuantile(2, 3)]).toEqual([
      ...[Infinity, 0, Number.NaN],
    ]);
    expect([logGamma(0), logGamma(-1)]).toEqual([Infinity, Number.NaN]);
  });
});

describe("friedman(blocks)", () => {
  test("is SciPy's with and without ties, and Iman and Davenport's F", () => {
    expect(fixture.friedman.length).toBeGreaterThan(4);
    for (const { blocks, meanRanks, ...wanted } of fixture.friedman) {
      const found = friedman(blocks.map((block: number[]) => Float64Array.from(block)));
      found.meanRanks.forEach((rank, i) => {
        close(rank, meanRanks[i], 1e-12);
      });
      for (const key of ["statistic", "p", "f", "fP"] as const) close(found[key], wanted[key]);
    }
  });

  test("the highest value has rank 1; blocks that all agree give the most that there is", () => {
    const rising = [0, 1, 2].map(() => Float64Array.of(1, 2, 3));
    expect(friedman(rising)).toMatchObject({ meanRanks: Float64Array.of(3, 2, 1), statistic: 6, f: Infinity, fP: 0 });
    expect(friedman(rising.map((block) => block.map(() => 1))).statistic).toBeNaN();
    expect(friedman([Float64Array.of(1, 2)]).statistic).toBeNaN();
  });
});

describe("wilcoxon(differences)", () => {
  test("is SciPy's: exact with and without ties, normal beyond 50", () => {
    for (const { differences, statistic, p } of fixture.wilcoxon) {
      const found = wilcoxon(Float64Array.from(differences));
      expect(found.statistic).toBe(statistic);
      close(found.p, p);
    }
  });

  test("leaves zeros out, and is 1 where nothing differs", () => {
    expect(wilcoxon(Float64Array.of(0, 1, 0, 2, 3))).toEqual({ statistic: 0, positive: 6, p: 0.25, n: 3, exact: true });
    expect(wilcoxon(new Float64Array(3))).toEqual({ statistic: 0, positive: 0, p: 1, n: 0, exact: true });
  });

  test("does not depend on the side", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 60 }), (values) => {
        const turned = values.map((value) => -value);
        expect(wilcoxon(Float64Array.from(turned)).p).toBe(wilcoxon(Float64Array.from(values)).p);
      }),
    );
  });
});
