import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportRecipe } from "../../../src/datasets/import-recipe.js";
import { recipes } from "../../../src/datasets/recipes/index.js";
import { catalogue } from "../../../src/signals/catalogue.js";
import { imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

const root = resolve(import.meta.dirname, "../../..");
const all: ImportRecipe[] = Object.values(recipes);

test("there are recipes, one a file, and each file is named after its dataset", () => {
  const files = readdirSync(join(root, "src/datasets/recipes")).filter((file) => file !== "index.ts");
  expect(all.map((recipe) => `${recipe.name}.ts`).sort()).toEqual(files.sort());
  expect(all.length).toBeGreaterThanOrEqual(6);
});

describe.each(all)("recipe $name", (recipe) => {
  test("has a page that says how to import it and what is wrong with it", () => {
    const page = readFileSync(join(root, "datasets", recipe.name, "README.md"), "utf8");
    expect(page).toContain(`# ${recipe.name}\n`);
    expect(page).toContain(`cloutlab datasets add ${recipe.name} --from DIR`);
    expect(page).toContain("## What is wrong with it");
    expect(page).toContain("**Licence:**");
    for (const file of recipe.files) expect(page).toContain(file.path);
  });

  test("is described in full", () => {
    expect(recipe.about).toMatch(/^[A-Z].*\.$/);
    expect([recipe.title, recipe.licence, ...recipe.files.map((file) => file.about)]).not.toContain("");
  });
});

describeReal("every recipe, on the published files", (data) => {
  test.each(all.map((recipe) => recipe.name))("%s gives the same package twice, page and all", async (name) => {
    const from = join(data, name);
    expect(existsSync(from)).toBe(true);
    const [first, second] = [await imported(name, from), await imported(name, from)];
    expect(second.descriptor).toEqual(first.descriptor);
    const known = new Set(catalogue().map((signal) => signal.id));
    const page = readFileSync(join(root, "datasets", name, "README.md"), "utf8").replaceAll(/ +/g, " ");
    for (const { name: table, schema } of first.descriptor.resources) {
      for (const { signal } of schema.fields) expect(signal === undefined || known.has(signal), signal).toBe(true);
      const [row] = await first.rows(`select count(*) as n from "${table}"`);
      expect(page).toContain(`| ${table} | ${Number(row?.["n"]).toLocaleString("en-US")} |`);
    }
  });
});
