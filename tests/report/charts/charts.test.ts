import { beforeAll, expect, test } from "vitest";
import type { VegaLiteSpec } from "../../../src/document/chart.js";
import { toSvg } from "../../../src/document/svg.js";
import { lightTheme } from "../../../src/document/theme.js";
import { agreementHeatmap } from "../../../src/report/charts/agreement-heatmap.js";
import { calibrationCurves } from "../../../src/report/charts/calibration-curves.js";
import { measuresByMethod } from "../../../src/report/charts/measures-by-method.js";
import { rankAgainstRank } from "../../../src/report/charts/rank-against-rank.js";
import { scoreDistributions } from "../../../src/report/charts/score-distributions.js";
import { runDocument } from "../../../src/report/run-document.js";
import { methodNames, reportData } from "../fixture.js";

const charts = { agreementHeatmap, measuresByMethod, calibrationCurves, rankAgainstRank, scoreDistributions };
const names = Object.keys(charts) as (keyof typeof charts)[];
const data = reportData({ accounts: 120 });
const marked = reportData({ accounts: 120, methods: ["one\"MARK'", "two\\MARK]", "MARK(a=1)"] });
const hostile = reportData({ accounts: 120, hostile: true, methods: ["__proto__", "constructor", "</svg><script>"] });
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

test("a report draws them all", () => {
  const blocks = runDocument(data).sections.flatMap((section) => section.blocks);
  const drawn = blocks.flatMap((block) => (block.type === "chart" ? [block.title] : []));
  // That of the measures is drawn for each truth.
  expect([...new Set(drawn)].sort()).toEqual(names.map((name) => charts[name](data)!.title).sort());
});

test.each(names)("%s compiles without a warning", (name) => {
  for (const each of [data, marked, hostile]) {
    const { warnings } = compile(charts[name](each)!.spec);
    expect(warnings.filter((warning) => !warning.includes("input spec uses Vega-Lite v5"))).toEqual([]);
  }
});

test.each(names)("%s draws the same picture each time, and names nothing it could load", async (name) => {
  const { spec } = charts[name](hostile)!;
  const picture = await toSvg(spec);
  expect(await toSvg(spec)).toBe(picture);
  expect(picture).toMatch(/^<svg /);
  expect(picture).not.toMatch(/<script|<image|onerror=|NaN|undefined/);
});

test.each(names)("%s keeps text from data out of expressions", (name) => {
  const found = expressions(compile(charts[name](marked)!.spec).spec);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((expression) => expression.includes("MARK"))).toEqual([]);
});

test.each(names)("%s has a caption of whole sentences", (name) => {
  const { title, caption } = charts[name](data)!;
  expect(title).toMatch(/^[A-Z]/);
  expect(caption).toMatch(/^[A-Z].*\.$/);
});

test("rankAgainstRank(data) and agreementHeatmap(data) have nothing to draw for one method", () => {
  const single = reportData({ methods: ["followers"], accounts: 20 });
  expect([charts.rankAgainstRank(single), charts.agreementHeatmap(single)]).toEqual([null, null]);
});

test("rankAgainstRank(data) says that its accounts are a sample", () => {
  expect(charts.rankAgainstRank({ ...data, pointsAreSampled: true })?.caption).toContain("a seeded sample of");
});

test("rankAgainstRank(data) of a small report is as it was", async () => {
  const small = reportData({ accounts: 8, methods: ["legacy-multi-signal", "twitter-impact"] });
  const spec = `${JSON.stringify(charts.rankAgainstRank(small)?.spec, null, 2)}\n`;
  await expect(spec).toMatchFileSnapshot("../../fixtures/report/rank-against-rank.json");
});

test("scoreDistributions(data) never cuts a method's name", async () => {
  const picture = (await toSvg(charts.scoreDistributions(data)!.spec)).replace(/<[^>]*>/g, "");
  for (const name of methodNames) expect(picture).toContain(name);
});

test("scoreDistributions(data) draws bins that widen by a constant factor on a logarithmic axis", () => {
  const distributions = [{ method: "followers", edges: [1, 10, 100, 1000], counts: [5, 3, 1] }];
  expect(JSON.stringify(charts.scoreDistributions({ ...data, distributions })?.spec)).toContain('"type":"log"');
});

// All text that Vega compiles: whatever stands under the keys that hold expressions in a Vega specification.
function expressions(node: unknown, key = ""): string[] {
  if (typeof node === "string") return /^(expr|signal|test|update|init)$/.test(key) ? [node] : [];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === "values" ? [] : expressions(value, name)));
}
