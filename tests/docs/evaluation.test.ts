import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseMeasure } from "../../src/evaluation/measures/parse-measure.js";
import { truthKinds } from "../../src/evaluation/truth/kinds.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/evaluation.md"), "utf8");

it("docs/evaluation.md names the default measures of every truth", () => {
  const kinds = Object.entries(truthKinds);
  expect(kinds.length).toBe(4);
  for (const [kind, { defaultMeasures }] of kinds) {
    const row = page.split("\n").find((line) => line.startsWith(`| ${kind} `));
    expect(row, kind).toContain(defaultMeasures.join(", "));
  }
});

it("docs/evaluation.md shows recipes that can be read", () => {
  const lists = [...page.matchAll(/--measures '?([^\s'`]+)/g)].map(([, list]) => list!);
  expect(lists.length).toBe(4);
  for (const list of lists)
    for (const recipe of list.split(/,(?![^(]*\))/)) expect(() => parseMeasure(recipe)).not.toThrow();
});
