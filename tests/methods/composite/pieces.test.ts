import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aggregations } from "../../../src/methods/composite/aggregations/index.js";
import { imputations } from "../../../src/methods/composite/imputations/index.js";
import { normalisations } from "../../../src/methods/composite/normalisations/index.js";
import { treatments } from "../../../src/methods/composite/treatments/index.js";
import { excessKurtosis } from "../../../src/stats/excess-kurtosis.js";
import { skewness } from "../../../src/stats/skewness.js";

interface Fixture {
  readonly columns: Readonly<
    Record<
      string,
      {
        readonly values: number[];
        readonly skewness: number;
        readonly kurtosis: number;
        readonly normalised: Readonly<Record<keyof typeof normalisations, number[]>>;
        readonly treated: Readonly<Record<keyof typeof treatments, number[] | null>>;
      }
    >
  >;
  readonly rows: readonly number[][];
  readonly weights: readonly number[];
  readonly aggregated: Readonly<Record<keyof typeof aggregations, number[]>>;
}

const fixture: Fixture = JSON.parse(readFileSync("tests/fixtures/composite/pieces.json", "utf8"));
const options: Readonly<Record<string, object>> = {
  "winsorise-quantiles": { lower: 0.05, upper: 0.9 },
  "winsorise-points": { lowest: 1, highest: 3 },
};

function expectClose(found: Float64Array, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [row, value] of expected.entries())
    expect(Math.abs(found[row]! - value), `row ${row}: ${found[row]} for ${value}`).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(value)),
    );
}

describe.each(Object.entries(fixture.columns))("on the column %s", (_, { values, normalised, treated, ...moments }) => {
  const column = Float64Array.from(values);

  it("skewness and kurtosis are SciPy's", () => {
    expectClose(Float64Array.of(skewness(column), excessKurtosis(column)), [moments.skewness, moments.kurtosis]);
  });

  it.each(Object.entries(normalised))("the normalisation %s is that of pandas and SciPy", (name, expected) => {
    const { apply, options } = normalisations[name as keyof typeof normalisations];
    expectClose(apply(column, options.parse({}), "benefit"), expected);
  });

  it.each(Object.entries(treated).flatMap(([name, expected]) => (expected ? [[name, expected] as const] : [])))(
    "the treatment %s is that of NumPy and SciPy",
    (name, expected) => {
      const step = treatments[name as keyof typeof treatments];
      expectClose(step.apply(column, step.options.parse(options[name] ?? {})), expected);
    },
  );
});

it.each(Object.entries(fixture.aggregated))("the aggregation %s is that of NumPy and SciPy", (name, expected) => {
  const columns = fixture.weights.map((_, k) => Float64Array.from(fixture.rows, (row) => row[k]!));
  expectClose(aggregations[name as keyof typeof aggregations].apply(columns, fixture.weights), expected);
});

it("the fixture has every aggregation, and every normalisation and treatment that depends on the accounts", () => {
  expect(Object.keys(fixture.aggregated).sort()).toEqual(Object.keys(aggregations).sort());
  const { normalised, treated } = fixture.columns["heavy"]!;
  const fixed = [
    ...["final-scale", "fixed-percentile", "fixed-z-score", "goalposts", "log-goalposts", "logistic", "none"],
  ];
  expect([...Object.keys(normalised), ...fixed].sort()).toEqual(Object.keys(normalisations).sort());
  expect([...Object.keys(treated), "clamp", "log"].sort()).toEqual(Object.keys(treatments).sort());
});

const unknown = Number.NaN;

it("steps on one column keep what is unknown and leave their input as it is", () => {
  const values = Float64Array.of(1, unknown, 5, 2, 900, 3, 4);
  for (const [name, { apply, options: shape }] of [...Object.entries(treatments), ...Object.entries(normalisations)]) {
    const given = { low: 1, high: 9, start: 1, top: 9, mean: 2, deviation: 3, quantiles: [0, 1, 5, 100] };
    const parsed =
      shape.safeParse({}).data ??
      shape.parse(
        Object.fromEntries(
          Object.keys(shape.shape).flatMap((key) => (key in given ? [[key, given[key as keyof typeof given]]] : [])),
        ),
      );
    const result = apply(values, parsed, "benefit");
    expect([...result].map(Number.isNaN), name).toEqual([...values].map(Number.isNaN));
    expect([...values]).toEqual([1, unknown, 5, 2, 900, 3, 4]);
  }
});

it("imputations put one number for what is unknown", () => {
  const values = Float64Array.of(1, unknown, 8, 3, unknown);
  const imputedBy = (name: keyof typeof imputations, given: object = {}) => {
    const { apply, options } = imputations[name];
    return [...apply(values, options.parse(given))];
  };
  expect(imputedBy("none")).toEqual([1, unknown, 8, 3, unknown]);
  expect(imputedBy("zero")).toEqual([1, 0, 8, 3, 0]);
  expect(imputedBy("mean")).toEqual([1, 4, 8, 3, 4]);
  expect(imputedBy("median")).toEqual([1, 3, 8, 3, 3]);
  expect(imputedBy("value", { value: 7 })).toEqual([1, 7, 8, 3, 7]);
  const nothing = Float64Array.of(unknown, unknown);
  expect([...imputations.mean.apply(nothing, {})]).toEqual([unknown, unknown]);
});

describe("what tuning writes down", () => {
  const { clamp } = treatments;
  const { "fixed-z-score": z, "fixed-percentile": place, logistic } = normalisations;
  const of = (...values: number[]) => Float64Array.from(values);

  it("clamp holds values between its ends, of which either may be open", () => {
    expect([...clamp.apply(of(-5, 2, 9, unknown), { low: 0, high: 3 })]).toEqual([0, 2, 3, unknown]);
    expect([...clamp.apply(of(-5, 9), { low: 0 })]).toEqual([0, 9]);
    expect([...clamp.apply(of(-5, 9), {})]).toEqual([-5, 9]);
    expect(clamp.options.safeParse({ low: 2, high: 1 }).success).toBe(false);
  });

  it("fixed-z-score takes the mean and the deviation that it is told, whoever is in the run", () => {
    expect([...z.apply(of(10, 14, unknown), { mean: 10, deviation: 2 }, "benefit")]).toEqual([0, 2, unknown]);
    expect([...z.apply(of(14), { mean: 10, deviation: 2 }, "cost")]).toEqual([-2]);
    expect(z.options.safeParse({ mean: 1, deviation: 0 }).success).toBe(false);
  });

  it("fixed-percentile is in proportion between quantiles, in the middle of equal ones, and 0 or 1 beyond", () => {
    const quantiles = [0, 10, 10, 10, 30];
    const shares = place.apply(of(-1, 0, 5, 10, 20, 30, 99, unknown), { quantiles }, "benefit");
    expect([...shares]).toEqual([0, 0, 0.125, 0.5, 0.875, 1, 1, unknown]);
    expect([...place.apply(of(5), { quantiles }, "cost")]).toEqual([0.875]);
    expect(place.options.safeParse({ quantiles: [2, 1] }).success).toBe(false);
  });

  it("logistic is half of its factor at its center, and a cost is what is left", () => {
    const options = { center: 4, spread: 2, factor: 100 };
    const [half, up] = logistic.apply(of(4, 6), options, "benefit");
    expect(half).toBe(50);
    expect(up).toBeCloseTo(100 / (1 + Math.exp(-1)), 12);
    expect(logistic.apply(of(6), options, "cost")[0]).toBeCloseTo(100 - up!, 12);
  });
});

it("winsorise works as COINr's own tests say", () => {
  const { apply, options } = treatments.winsorise;
  expect([...apply(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100), options.parse({}))].slice(-2)).toEqual([
    10, 10,
  ]);
  // Two outliers, and one point allowed: not within the limits, so that the other treatment starts from the untouched values.
  const two = Float64Array.of(...Array.from({ length: 20 }, (_, i) => i + 1), 100, 200);
  expect([...apply(two, options.parse({ points: 1 }))].slice(-2)).toEqual([100, 100]);
  const logged = treatments["winsorise-or-log"].apply(two, options.parse({ points: 1 }));
  expect(logged[21]).toBeCloseTo(Math.log(199 + 1.99), 12);
});

it("constant columns have no distance, and keep a place", () => {
  const constant = Float64Array.of(4, 4, 4);
  const of = (name: keyof typeof normalisations) => [
    ...normalisations[name].apply(constant, normalisations[name].options.safeParse({}).data ?? {}, "benefit"),
  ];
  for (const name of ["min-max", "z-score", "distance-to-best"] as const)
    expect(of(name)).toEqual([unknown, unknown, unknown]);
  expect(of("percentile-rank")).toEqual([0, 0, 0]);
  expect(of("mid-percentile")).toEqual([0.5, 0.5, 0.5]);
  expect([...treatments.winsorise.apply(constant, treatments.winsorise.options.parse({}))]).toEqual([4, 4, 4]);
});
