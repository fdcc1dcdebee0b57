import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { reportFormat } from "../src/results/run.js";
import { reportData } from "./report/fixture.js";
import { temporaryFolder } from "./toy.js";

const registry = "src/methods/index.ts";

it.each([
  ["CONTRIBUTING shows", /```ts\n([\s\S]*?)```/.exec(readFileSync("CONTRIBUTING.md", "utf8"))?.[1]],
  ["a cell of the fourth notebook has", ofCell("notebooks/4-write-a-method.ipynb")],
])("%s a method that a stranger adds by one file and one registry word", (_, example) => {
  const folder = copyOfProject();
  writeFileSync(join(folder, "src/methods/listed-per-follower.ts"), example!);
  const before = readFileSync(registry, "utf8");
  const imported = `import { listedPerFollower } from "./listed-per-follower.js";\n${before}`;
  writeFileSync(
    join(folder, registry),
    imported.replace("const registry = {", "const registry = { listedPerFollower,"),
  );
  node(folder, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
  const [name, ...scores] = JSON.parse(node(folder, "--input-type=module", "--eval", program));
  expect(name).toBe("listed-per-follower(prior=10)");
  // 3 lists over 20 + 10 followers, none over 10, and an account of whom nothing is known.
  expect(scores).toEqual([0.1, 0, null]);
});

it("CONTRIBUTING shows a section and a format that a stranger adds by one file and one word each", () => {
  const folder = copyOf(["package.json", "src"]);
  for (const path of ["src/report/sections/unanimous.ts", "src/document/tsv.ts"])
    writeFileSync(join(folder, path), shown(path));
  change(folder, "src/report/sections/index.ts", (text) =>
    `import { unanimousSection } from "./unanimous.js";\n${text}`.replace(
      /runSections.*\[\n/,
      "$&  unanimousSection,\n",
    ),
  );
  change(folder, "src/document/printers.ts", (text) =>
    text.replace("export const printers = {\n", `$&${shown("src/document/printers.ts")}`),
  );
  node(folder, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
  const data = reportData({ accounts: 20, methods: ["one", "two"] });
  const row = (account: string, ...ranks: (number | null)[]) => ({ account, name: account, scores: [1, 1], ranks });
  // Bob is eleventh by the second method, and the first knows nothing of Cat.
  const top = [row("ann", 1, 10), row("bob", 2, 11), row("cat", null, 1)];
  writeFileSync(join(folder, "report.json"), reportFormat.write({ ...data, top }));
  node(folder, "--input-type=module", "--eval", printed);
  expect(JSON.parse(readFileSync(join(folder, "said.json"), "utf8"))).toEqual({
    csv: "account,worst rank\nann,10\n",
    html: expect.stringMatching(
      /Whom all methods put first[\s\S]*data-table="unanimous"[\s\S]*ann[\s\S]*data-value="10"/,
    ),
    latex: expect.stringContaining("ann & 10 \\\\"),
    markdown: expect.stringContaining("## Whom all methods put first"),
    table: expect.stringMatching(/Whom all methods put first[\s\S]*ann +10\n/),
    tsv: "account\tworst rank\nann\t10\n",
  });
  // Both columns put the three in the same order.
  writeFileSync(join(folder, "scores.csv"), "account,a,b\nann,1,2\nbob,2,3\ncat,3,9\n");
  const options = ["compare", "scores.csv", "--statistics", "spearman", "--bootstrap", "0", "--format", "tsv"];
  expect(node(folder, "dist/cli/main.js", ...options).split("\n")[1]).toMatch(/^a\tb\tspearman\tall\t3\t1\.000\t/);
}, 300_000);

const printed = `
  import { readFileSync, writeFileSync } from "node:fs";
  import { printDocument, printers } from "./dist/document/printers.js";
  import { runDocument } from "./dist/report/run-document.js";
  import { reportFormat } from "./dist/results/run.js";
  const document = runDocument(reportFormat.parse(JSON.parse(readFileSync("report.json", "utf8"))));
  const options = { table: "unanimous" };
  const said = Object.keys(printers).map(async (format) => [format, await printDocument(document, format, options)]);
  writeFileSync("said.json", JSON.stringify(Object.fromEntries(await Promise.all(said))));
`;

// The code that follows the naming of a file.
function shown(path: string): string {
  const blocks = readFileSync("CONTRIBUTING.md", "utf8").matchAll(/`(src\/\S+)`:\n\n```ts\n([\s\S]*?)```/g);
  return [...blocks].find(([, named]) => named === path)![2]!;
}

function change(folder: string, path: string, by: (text: string) => string): void {
  const before = readFileSync(join(folder, path), "utf8");
  const after = by(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, path), after);
}

const program = `
  import { parseMethod } from "./dist/methods/parse.js";
  const { name, method, params } = parseMethod("listed-per-follower(prior=10)");
  const columns = { "twitter.listed": [3, 0, NaN], "twitter.followers": [20, 0, NaN] };
  const table = {
    accounts: ["ann", "bob", "cat"],
    columns: new Map(Object.entries(columns).map(([id, values]) => [id, Float64Array.from(values)])),
    signals: new Map(),
  };
  process.stdout.write(JSON.stringify([name, ...method.score({ table, graphs: new Map() }, params)]));
`;

// What the notebook itself says is to be done to keep the method of a cell.
function ofCell(notebook: string): string {
  const imports = `import { defineMethod } from "../method.js";\nimport { tunable } from "./parts/tunable.js";`;
  const { cells } = JSON.parse(readFileSync(notebook, "utf8")) as { cells: { source: string[] }[] };
  const cell = cells.map(({ source }) => source.join("")).find((source) => source.includes("= defineMethod("));
  return cell!
    .replace(/import .* from "cloutlab";/, imports)
    .replace("const listedPerFollower", "export const listedPerFollower")
    .replace(/const own = .*/, "");
}

// What a method needs, without the rest.
function copyOfProject(): string {
  const files = ["method", "table", "graph", "pattern", "problem", "recipe", "random"].map((file) => `src/${file}.ts`);
  return copyOf(["package.json", "src/methods", "src/graph", "src/stats", ...files]);
}

function copyOf(paths: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "src"));
  for (const path of paths) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(realpathSync("node_modules"), join(folder, "node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
  const options = { ...compilerOptions, noEmit: false, rootDir: "src", outDir: "dist" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["src"] }));
  return folder;
}

function node(folder: string, ...parameters: string[]): string {
  return execFileSync(process.execPath, parameters, { cwd: folder, encoding: "utf8" });
}
