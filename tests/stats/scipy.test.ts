import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseStatistic } from "../../src/stats/parse-statistic.js";
import { prepare } from "../../src/stats/ranked.js";

interface Case {
  readonly name: string;
  readonly x: (number | null)[];
  readonly y: (number | null)[];
  readonly expected: Record<string, number | null>;
}

const fixture = new URL("../fixtures/scipy/statistics.json", import.meta.url);
const { cases, large }: { cases: Case[]; large: Pick<Case, "name" | "expected">[] } = JSON.parse(
  readFileSync(fixture, "utf8"),
);

function check(x: Float64Array, y: Float64Array, expected: Case["expected"]): void {
  const [a, b] = [prepare(x), prepare(y)];
  const known = Object.entries(expected);
  expect(known.length).toBeGreaterThan(4);
  for (const [name, value] of known) {
    if (x.length > 1000 && value === null) continue;
    const { statistic, settings } = parseStatistic(name);
    const estimate = statistic.estimate(a, b, settings);
    if (value === null) expect(estimate, name).toBeNaN();
    else
      expect(Math.abs(estimate - value), `${name}: ${estimate} for ${value}`).toBeLessThanOrEqual(
        1e-12 * Math.abs(value),
      );
  }
}

describe("every statistic that SciPy has is SciPy's to 1e-12", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { x, y, expected }) => {
    const rows = [...x.keys()].filter((row) => x[row] !== null && y[row] !== null);
    const pick = (column: Case["x"]) => Float64Array.from(rows, (row) => column[row] as number);
    check(pick(x), pick(y), expected);
  });

  test.each(large.map((one) => [one.name, one] as const))("100,000 rows, %s", (kind, { expected }) => {
    const [x, y] = [new Float64Array(100_000), new Float64Array(100_000)];
    let state = 12345;
    const next = () => {
      state = (1664525 * state + 1013904223) % 2 ** 32;
      return state / 2 ** 32;
    };
    for (let i = 0; i < x.length; i++) {
      const [u, v] = [next(), next()];
      x[i] = kind === "tied" ? Math.floor(1000 * u * u) : u;
      y[i] = (x[i] as number) + (kind === "tied" ? Math.floor(500 * v) : v);
    }
    check(x, y, expected);
  });
});
