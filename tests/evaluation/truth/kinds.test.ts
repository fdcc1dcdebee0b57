import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { measures } from "../../../src/evaluation/measures/index.js";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";
import { truthKinds } from "../../../src/evaluation/truth/kinds.js";

const root = join(import.meta.dirname, "../../../src");
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

// Questions such as `kind === "labels"` and `case "labels":`; what makes a truth says its kind, which is none.
function asking(names: readonly string[], own: RegExp): string[] {
  const question = new RegExp(`(?:[=!]==\\s*|case\\s+)"(?:${names.join("|")})"`);
  return files.filter((file) => !own.test(file) && question.test(readFileSync(join(root, file), "utf8")));
}

it("no file asks which kind of truth it deals with but those of the kinds", () => {
  expect(files.length).toBeGreaterThan(100);
  const names = Object.keys(truthKinds);
  expect(names.length).toBeGreaterThan(3);
  expect(asking(names, new RegExp(`^evaluation/truth/(${names.join("|")})[./]`))).toEqual([]);
});

it("no file asks which measure it deals with but those of the measures", () => {
  const names = Object.values(measures).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(asking(names, /^evaluation\/measures\//)).toEqual([]);
});

describe.each(Object.entries(truthKinds))("the kind of truth %s", (_, kind) => {
  it("has the columns that it says a file must have", () => {
    const needed = Object.entries(kind.columns).filter(([, { required }]) => required);
    for (const [column] of needed) expect(kind.heads).toContain(column);
    for (const column of Object.keys(kind.instead)) expect(kind.columns).toHaveProperty(column);
  });

  it("takes its own default measures", () => {
    expect(kind.defaultMeasures.length).toBeGreaterThan(0);
    for (const recipe of kind.defaultMeasures) expect(kind.takes(parseMeasure(recipe).measure), recipe).toBe(true);
  });
});
