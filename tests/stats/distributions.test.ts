import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjamini-hochberg.js";
import { normalCdf } from "../../src/stats/normal-cdf.js";
import { normalQuantile } from "../../src/stats/normal-quantile.js";
import { quantile } from "../../src/stats/quantile.js";
import { studentTP } from "../../src/stats/student-t-p.js";

const fixture = JSON.parse(readFileSync(new URL("../fixtures/scipy/distributions.json", import.meta.url), "utf8"));

function close(value: number, wanted: number, tolerance = 1e-12): void {
  expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

test("normalCdf(z) is SciPy's to 1e-12, in both tails", () => {
  for (const [z, wanted] of fixture.normalCdf) close(normalCdf(z), wanted);
});

test("normalQuantile(p) is SciPy's to 1e-12", () => {
  for (const [p, wanted] of fixture.normalQuantile) close(normalQuantile(p), wanted);
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([-Infinity, Infinity, Number.NaN]);
});

test("studentTP(t, degrees) is SciPy's to 1e-12", () => {
  expect(fixture.studentTP.length).toBeGreaterThan(50);
  for (const [t, degrees, wanted] of fixture.studentTP) close(studentTP(t, degrees), wanted);
  expect(studentTP(Number.NaN, 3)).toBeNaN();
  expect(studentTP(1, 0)).toBeNaN();
  expect(studentTP(Infinity, 3)).toBe(0);
});

test("benjaminiHochberg(p) is SciPy's", () => {
  const [p, wanted] = fixture.benjaminiHochberg;
  benjaminiHochberg(Float64Array.from(p)).forEach((value, i) => {
    close(value, wanted[i]);
  });
});

test("quantile(sorted, probability) is NumPy's", () => {
  const sorted = Float64Array.from(fixture.benjaminiHochberg[0] as number[]).sort();
  for (const [probability, wanted] of fixture.quantile) close(quantile(sorted, probability), wanted);
  expect(quantile(new Float64Array(), 0.5)).toBeNaN();
  expect(quantile(Float64Array.of(1, Number.NaN), 0.5)).toBeNaN();
});
