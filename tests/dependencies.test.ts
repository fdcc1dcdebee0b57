import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// What is used without an import of its name, and where its name must stand instead.
const otherwise: Record<string, readonly [why: string, file: RegExp, text: string]> = {
  "vega-embed": ["a report's page holds its browser build, read as a file", /^src\//, '"vega-embed"'],
  "@biomejs/biome": ["npm test executes it", /^scripts\//, "node_modules/@biomejs/biome/"],
  "@types/node": ["the compiler reads it", /^tsconfig\.json$/, '"types": ["node"]'],
  "@vitest/coverage-v8": ["vitest loads it by the name of its provider", /^vitest\.config\.ts$/, 'provider: "v8"'],
};

const root = join(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, Record<string, string>>;
const [dependencies, devDependencies] = [manifest["dependencies"]!, manifest["devDependencies"]!].map(Object.keys);
const files = [
  ...["package.json", "tsconfig.json", "vitest.config.ts"],
  ...["src", "tests", "bench", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mts|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  ),
].map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

// The package that is imported, exported from or loaded when it is needed, for its types too.
const imports = files.flatMap(({ path, text }) =>
  [...text.matchAll(/^import "(.+)";$|\bimport\("(.+?)"\)|^(?:import|export|\}) .*from "([^"]+)";$/gm)]
    .map(([, alone, lazy, from]) => alone ?? lazy ?? from ?? "")
    .filter((name) => !/^(\.|node:)/.test(name) && !builtinModules.includes(name))
    .map((name) => ({ path, name: /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name })),
);
const importedBy = (place: RegExp) => new Set(imports.filter(({ path }) => place.test(path)).map(({ name }) => name));

describe("dependencies", () => {
  it("are what src imports, and nothing else", () => {
    const imported = importedBy(/^src\//);
    expect(imported.size).toBeGreaterThan(10);
    const unused = dependencies!.filter((name) => !imported.has(name) && !(name in otherwise));
    expect(unused).toEqual([]);
    expect([...imported].filter((name) => !dependencies!.includes(name))).toEqual([]);
  });

  it("of development are what tests, benchmarks or scripts use, and nothing else", () => {
    const imported = importedBy(/^(tests|bench|scripts|vitest)/);
    const unused = devDependencies!.filter((name) => !imported.has(name) && !(name in otherwise));
    expect(unused).toEqual([]);
    const known = [...dependencies!, ...devDependencies!, "cloutlab"];
    expect([...imported].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("that are used without an import are used as it says here", () => {
    for (const [name, [why, place, text]] of Object.entries(otherwise)) {
      expect([...dependencies!, ...devDependencies!], name).toContain(name);
      expect(importedBy(/./).has(name), `${name} is imported: it needs no reason`).toBe(false);
      const used = files.some((file) => place.test(file.path) && file.text.includes(text));
      expect(used, `${name}: ${why}`).toBe(true);
    }
  });
});
