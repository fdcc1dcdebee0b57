import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

// What each layer may import besides itself, from the bottom to the top; a file at the top of src/ is a layer of its own name.
const bottom = ["problem", "recipe", "random", "shuffle", "pattern", "temporary", "progress", "pool"];
const shared = ["table", "graph", ...bottom];
const mayImport: Record<string, readonly string[]> = {
  problem: [],
  recipe: ["problem"],
  random: [],
  shuffle: ["random"],
  pattern: [],
  temporary: [],
  progress: [],
  pool: ["problem"],
  table: [],
  graph: [],
  engine: bottom,
  stats: bottom,
  results: ["stats", ...bottom],
  agreement: ["results", "stats", "table", ...bottom],
  evaluation: ["results", "stats", "table", ...bottom],
  // Of evaluation the kinds of truth, each of which says what a table of it has.
  datasets: ["evaluation", "engine", ...bottom],
  signals: ["engine", "datasets", ...shared],
  method: ["stats", ...shared],
  methods: ["method", "stats", ...shared],
  checks: ["results", "method", "stats", ...shared],
  solvers: ["evaluation", "results", "stats", ...bottom],
  sensitivity: ["solvers", "results", "stats", ...bottom],
  document: bottom,
  report: ["document", "results", "evaluation", "stats", ...bottom],
  input: ["report", "evaluation", "datasets", "engine", "table", ...bottom],
  experiment: [
    "input",
    "report",
    "document",
    "checks",
    "evaluation",
    "agreement",
    "results",
    "methods",
    "method",
    "signals",
    "datasets",
    "stats",
    "engine",
    ...shared,
  ],
  tune: [
    "experiment",
    "report",
    "document",
    "sensitivity",
    "solvers",
    "evaluation",
    "results",
    "methods",
    "method",
    "signals",
    "datasets",
    "stats",
    ...shared,
  ],
  cli: ["tune", "experiment", "report", "document", "results", ...bottom],
  notebook: [
    "tune",
    "experiment",
    "input",
    "report",
    "document",
    "evaluation",
    "agreement",
    "results",
    "methods",
    "method",
    "signals",
    "datasets",
    "stats",
    ...shared,
  ],
  index: [
    "notebook",
    "tune",
    "experiment",
    "report",
    "sensitivity",
    "solvers",
    "evaluation",
    "agreement",
    "results",
    "methods",
    "method",
    "signals",
    "datasets",
    "stats",
    ...shared,
  ],
};
// A report knows the shapes of results, not the code that makes them.
const typesOnly: Record<string, readonly string[]> = { report: ["results", "evaluation"] };

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

it("a layer may import only what stands below it in the table", () => {
  const layers = Object.keys(mayImport);
  const upwards = layers.flatMap((layer, place) =>
    mayImport[layer]!.filter((below) => !layers.slice(0, place).includes(below)).map((below) => `${layer} -> ${below}`),
  );
  expect(upwards).toEqual([]);
});

it("imports go one way, down the layers", () => {
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ layer, to }) => layer !== to && !mayImport[layer]?.includes(to));
  expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
});

it("no files import each other in a circle, types included", () => {
  const importsOf = new Map(files.map((file) => [relative(root, file), [] as string[]]));
  for (const { file, path } of imports) importsOf.get(file)?.push(path);
  expect(circles(importsOf)).toEqual([]);
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
  // A file a command, and what they share.
  expect(reached.size).toBeLessThan(24);
});

it("a circle is found whatever leads into it", () => {
  const graph = { a: ["b"], b: ["c", "d"], c: ["b"], d: [], e: ["e", "a"] };
  expect(circles(new Map(Object.entries(graph)))).toEqual([["b", "c"], ["e"]]);
});

// The strongly connected components with an edge inside: R. Tarjan (1972), Depth-first search and linear graph algorithms.
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const [order, lowest, open] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  const found: string[][] = [];
  const visit = (node: string): number => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    open.push(node);
    for (const next of edges.get(node) ?? []) {
      const reached = order.has(next) ? (open.includes(next) ? order.get(next)! : Infinity) : visit(next);
      lowest.set(node, Math.min(lowest.get(node)!, reached));
    }
    if (lowest.get(node) === order.get(node)) {
      const component = open.splice(open.indexOf(node));
      if (component.length > 1 || edges.get(node)?.includes(node)) found.push(component.sort());
    }
    return lowest.get(node)!;
  };
  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}

it("an engine is opened through one function of src/engine alone", () => {
  const outside = imports.filter(({ layer, to }) => layer !== "engine" && to === "engine");
  const opened = new Set(outside.filter(({ type }) => !type).map(({ path }) => path));
  expect([...opened].filter((path) => path.includes("duckdb"))).toEqual([]);
  expect(opened).toContain("engine/open-engine.ts");
});
