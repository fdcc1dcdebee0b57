import { beforeAll, expect, test } from "vitest";
import type { VegaLiteSpec } from "../../../src/document/chart.js";
import { toSvg } from "../../../src/document/svg.js";
import { lightTheme } from "../../../src/document/theme.js";
import { paretoFront } from "../../../src/report/charts/pareto-front.js";
import { weightsAndImportance } from "../../../src/report/charts/weights-and-importance.js";
import type { WeightSensitivity } from "../../../src/results/weight-sensitivity.js";
import { tradeOffs } from "../../../src/solvers/pareto/trade-offs.js";

const hostile = ["__proto__", "</svg><script>", "one\"MARK'", "two\\MARK]", "impact(halfLifeDays=30)"];
const objectives = [
  { name: "auc MARK'", better: "higher" as const },
  { name: "share of bots in the top 100", better: "lower" as const },
];
const values = [
  [0.8, 0.02],
  [0.85, 0.1],
  [0.7, 0.05],
  [0.9, 0.2],
  [null, 0],
];
const front = tradeOffs(
  objectives,
  hostile.map((name, i) => ({
    name,
    values: values[i]!,
    intervals: values[i]!.map((value) =>
      value === null || i === 1 ? null : { low: value - 0.05, high: value + 0.05 },
    ),
  })),
);
const sensitivities: WeightSensitivity[] = hostile.map((signal, i) => ({
  signal,
  weight: [0.1, 0.4, 0.1, 0.4, 0][i]!,
  interval: i === 2 ? null : { low: 0.05 * i, high: 0.1 + 0.1 * i },
  flat: i === 1 ? null : { low: 0, high: 0.5 },
  linear: 0.2,
  curved: i === 3 ? null : 0.1 * i,
  shapley: i === 0 ? null : 0.15 * i,
  curvedInterval: i === 1 ? null : { low: 0, high: 0.5 },
  shapleyInterval: { low: 0.1, high: 0.9 },
  rankShiftWithout: null,
  changeWithout: null,
}));
const specs: Record<string, VegaLiteSpec> = {
  paretoFront: paretoFront(front)!,
  "paretoFront of the second against the first": paretoFront(front, [1, 0])!,
  weightsAndImportance: weightsAndImportance(sensitivities)!,
};
let compile: (spec: VegaLiteSpec) => { spec: object; warnings: string[] };

beforeAll(async () => {
  const vegaLite = await import("vega-lite");
  compile = (spec) => {
    const warnings: string[] = [];
    const keep = (...words: readonly unknown[]) => {
      warnings.push(words.join(" "));
      return logger;
    };
    const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
    const compiled = vegaLite.compile({ ...spec, config: lightTheme } as never, { logger: logger as never });
    return { spec: compiled.spec, warnings };
  };
});

test.each(Object.keys(specs))("%s compiles without a warning and keeps text from data out of expressions", (name) => {
  const { spec, warnings } = compile(specs[name]!);
  expect(warnings.filter((warning) => !warning.includes("input spec uses Vega-Lite v5"))).toEqual([]);
  const found = expressions(spec);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((expression) => expression.includes("MARK"))).toEqual([]);
});

test.each(Object.keys(specs))("%s draws the same picture each time, and names nothing it could load", async (name) => {
  const picture = await toSvg(specs[name]!);
  expect(await toSvg(specs[name]!)).toBe(picture);
  expect(picture).toMatch(/^<svg /);
  expect(picture).not.toMatch(/<script|<image|onerror=|NaN|undefined/);
});

test("paretoFront(tradeOffs) names the front and nobody else, the better corner at the top on the right", async () => {
  const picture = await toSvg(specs["paretoFront"]!);
  expect(picture).toContain("__proto__");
  expect(picture).not.toMatch(/>one|halfLifeDays/);
  expect(picture).toContain("lower is better");
  const { y } = (specs["paretoFront"] as unknown as { encoding: Record<string, { scale: object }> }).encoding;
  expect(y!.scale).toMatchObject({ reverse: true });
});

test("paretoFront(tradeOffs) names a method beside the mixtures, and shows intervals on the front alone", async () => {
  const low = { name: "beside", method: true as const, values: [0.6, 0.3], intervals: [{ low: 0.5, high: 0.7 }, null] };
  const high = { name: "mixture", values: [0.9, 0.1], intervals: [{ low: 0.8, high: 1 }, null] };
  const spec = paretoFront(tradeOffs(objectives, [low, high]))!;
  const { values: dots } = (spec as unknown as { data: { values: Record<string, unknown>[] } }).data;
  expect(dots.map(({ name, front: on, left, right, bottom }) => [name, on, left, right, bottom])).toEqual([
    ["beside", undefined, undefined, undefined, undefined],
    ["mixture", true, 0.8, 1, undefined],
  ]);
  expect(dots[0]!["tip"]).toMatch(/^beside\n0.600 \[0.500, 0.700\] auc MARK'\n0.300 share of bots/);
  const picture = await toSvg(spec);
  expect(picture).toMatch(/>beside</);
});

test("paretoFront(tradeOffs) has nothing to draw with one objective or without a known pair", () => {
  expect(paretoFront(tradeOffs(objectives.slice(0, 1), [{ name: "a", values: [1] }]))).toBeNull();
  expect(paretoFront(tradeOffs(objectives, [{ name: "a", values: [1, null] }]))).toBeNull();
});

test("weightsAndImportance(weights) puts the largest weight first, and no panel where no importance is known", async () => {
  const { data, hconcat } = specs["weightsAndImportance"] as unknown as {
    data: { values: { signal: string }[] };
    hconcat: object[];
  };
  expect(data.values.map(({ signal }) => signal.replace("\n", ""))).toEqual([
    "1  </svg><script>",
    "2  two\\MARK]",
    "3  __proto__",
    "4  one\"MARK'",
    "5  impact(halfLifeDays=30)",
  ]);
  expect(hconcat.length).toBe(2);
  const plain = sensitivities.map((one) => ({ ...one, curved: null, shapley: null }));
  expect((weightsAndImportance(plain) as unknown as { hconcat: object[] }).hconcat.length).toBe(1);
  expect(weightsAndImportance([])).toBeNull();
});

// All text that Vega compiles: whatever stands under the keys that hold expressions in a Vega specification.
function expressions(node: unknown, key = ""): string[] {
  if (typeof node === "string") return /^(expr|signal|test|update|init)$/.test(key) ? [node] : [];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === "values" ? [] : expressions(value, name)));
}
