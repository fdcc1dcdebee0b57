import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

// What each layer may import besides itself; a file at the top of src/ is a layer of its own name.
const bottom = ["problem", "recipe", "random", "pattern", "temporary"];
const shared = ["table", "graph", ...bottom];
const results = ["stats", "table", "comparison", ...bottom];
const mayImport: Record<string, readonly string[] | "everything"> = {
  problem: [],
  recipe: ["problem"],
  random: [],
  temporary: [],
  pattern: [],
  table: [],
  graph: [],
  stats: bottom,
  engine: bottom,
  datasets: ["engine", ...bottom],
  signals: ["engine", "datasets", ...shared],
  method: ["stats", ...shared],
  methods: ["method", "stats", ...shared],
  comparison: ["stats", "table", ...bottom],
  checks: ["method", "graph", ...results],
  tuning: ["method", "graph", ...results],
  report: ["comparison", "checks", "tuning", ...bottom],
  experiment: [
    "stats",
    "engine",
    "datasets",
    "signals",
    "method",
    "methods",
    "comparison",
    "checks",
    "tuning",
    "report",
    ...shared,
  ],
  cli: ["experiment", "comparison", "report", "datasets", ...bottom],
  notebook: [
    "stats",
    "tuning",
    "datasets",
    "signals",
    "method",
    "methods",
    "comparison",
    "report",
    "experiment",
    ...shared,
  ],
  index: [
    "stats",
    "engine",
    "datasets",
    "signals",
    "method",
    "methods",
    "comparison",
    "checks",
    "tuning",
    "report",
    "experiment",
    "notebook",
    ...shared,
  ],
};
// A report knows the shapes of results, not the code that makes them.
const typesOnly: Record<string, readonly string[]> = { report: ["comparison", "checks", "tuning"] };

const root = join(import.meta.dirname, "..", "src");
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name));

function layerOf(file: string): string {
  return (
    relative(root, file)
      .split("/")[0]
      ?.replace(/\.[jt]s$/, "") ?? ""
  );
}

const imports = files.flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /(import|export)(\s+type)?\s[^;]*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/g,
    ),
  ].map(([text, , type, from, lazy]) => ({
    file: relative(root, file),
    layer: layerOf(file),
    path: relative(root, join(dirname(file), from ?? lazy ?? "")).replace(/\.js$/, ".ts"),
    type: type !== undefined,
    to: layerOf(join(dirname(file), from ?? lazy ?? "")),
    text,
  })),
);

it("every file of src/ is in a layer of the table", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.map(layerOf).filter((layer) => !(layer in mayImport))).toEqual([]);
});

it("imports go one way, down the layers", () => {
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(
    ({ layer, to }) => layer !== to && mayImport[layer] !== "everything" && !mayImport[layer]?.includes(to),
  );
  expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
});

it("a report imports the types of results and nothing that computes them", () => {
  const wrong = imports.filter(({ layer, to, type }) => typesOnly[layer]?.includes(to) && !type);
  expect(wrong.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

it("nothing inside src/ imports the library's index", () => {
  expect(imports.filter(({ to }) => to === "index").map(({ file }) => file)).toEqual([]);
});

it("no method file imports another one", () => {
  const own = imports.filter(
    ({ file, text }) =>
      /^methods\/[^/]+\.ts$/.test(file) &&
      ![
        "methods/index.ts",
        "methods/parse.ts",
        "methods/parameters.ts",
        "methods/coverage.ts",
        "methods/from-files.ts",
      ].includes(file) &&
      /from "\.\/[a-z-]+\.js"/.test(text),
  );
  expect(own.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

it("the command line reaches nothing heavy before a command is called", () => {
  const reached = new Set(["cli/main.ts"]);
  for (const file of reached) {
    for (const entry of imports) {
      const eager = entry.file === file && !entry.type && !entry.text.startsWith("import(");
      if (eager) reached.add(entry.path);
    }
  }
  const heavy = /from "(@duckdb|zod|vega|yaml|cli-table3|simple-statistics|pure-rand)/;
  expect([...reached].filter((file) => heavy.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  expect(reached.size).toBeLessThan(20);
});
