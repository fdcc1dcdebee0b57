import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readComposite } from "../../../src/experiment/read-composite.js";
import { compositeMethod } from "../../../src/methods/composite/composite-method.js";
import { ranks } from "../../../src/stats/ranks.js";
import { inputOf } from "../table.js";

it("the Human Development Index comes out to its printed precision, values and ranking", () => {
  const [header = "", ...lines] = readFileSync("tests/fixtures/hdi/values.csv", "utf8").trim().split("\n");
  const names = header.split(",");
  const rows = lines.map((line) => line.split(","));
  const column = (name: string) => rows.map((row) => Number(row[names.indexOf(name)]));
  const method = compositeMethod(readComposite("tests/fixtures/hdi/human-development-index.yaml"));
  const input = inputOf(Object.fromEntries(method.needs.map((name) => [name, column(name)])));
  const scores = method.score(input, method.params.parse({}));
  const published = column("hdi");
  expect(published.length).toBe(25);
  expect([...scores].map((score) => Number(score.toFixed(3)))).toEqual(published);
  // No two of the published values are the same, so that their ranking is the whole order.
  expect(new Set(published).size).toBe(25);
  expect([...ranks(scores)]).toEqual([...ranks(Float64Array.from(published))]);
  expect(method.scale).toEqual({ min: 0, max: 1 });
});
