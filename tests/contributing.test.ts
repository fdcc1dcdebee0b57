import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
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

function copyOfProject(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "src"));
  for (const path of ["package.json", "src/methods", "src/graph", "src/stats"])
    cpSync(path, join(folder, path), { recursive: true });
  for (const file of ["method", "table", "graph", "pattern", "problem", "recipe", "random"]) {
    cpSync(`src/${file}.ts`, join(folder, `src/${file}.ts`));
  }
  symlinkSync(realpathSync("node_modules"), join(folder, "node_modules"));
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
  const options = { ...compilerOptions, noEmit: false, rootDir: "src", outDir: "dist" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["src"] }));
  return folder;
}

function node(folder: string, ...parameters: string[]): string {
  return execFileSync(process.execPath, parameters, { cwd: folder, encoding: "utf8" });
}
