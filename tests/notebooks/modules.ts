import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { folder, joined, type Notebook, root } from "./notebook.js";

export interface Ran {
  readonly name: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** DataFrames are an extra of the notebooks' own packages; without these the cells that are marked so are left out. */
export const hasDanfo = existsSync(join(folder, "node_modules/danfojs-node/package.json"));

/** The code of a notebook as one module. */
export function moduleOf({ cells }: Notebook): string {
  return cells
    .filter(({ cell_type, metadata }) => cell_type === "code" && (hasDanfo || !metadata.tags?.includes("danfojs")))
    .map(({ source }) => `${joined(source)}\n`)
    .join("\n");
}

/**
 * Compiles the code of the notebooks, strictly and against the built library, and runs each as one module in Node, two at a
 * time. `cloutlab` is this project itself.
 * @throws with what the compiler says, or the first that failed.
 */
export async function runModules(notebooks: readonly Notebook[]): Promise<Ran[]> {
  // Among the notebooks' own packages where they are installed, with the library as the notebooks see it; else in the project.
  const parent = join(hasDanfo ? folder : root, ".cloutlab");
  mkdirSync(parent, { recursive: true });
  const place = mkdtempSync(join(parent, "cells-"));
  try {
    for (const notebook of notebooks) writeFileSync(join(place, tsName(notebook)), moduleOf(notebook));
    compile(place, notebooks.map(tsName));
    const waiting = [...notebooks];
    const ran: Ran[] = [];
    const next = async (): Promise<void> => {
      const notebook = waiting.shift();
      if (!notebook) return;
      ran.push(await runModule(place, notebook));
      return next();
    };
    await Promise.all([next(), next()]);
    return ran.sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const tsName = ({ name }: Notebook) => name.replace(/\.ipynb$/, ".mts");

function compile(place: string, files: readonly string[]): void {
  const options = {
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    strict: true,
    skipLibCheck: true,
    isolatedModules: true,
    typeRoots: [join(root, "node_modules/@types")],
  };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files }));
  const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", place], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the cells have type errors:\n${stdout}`);
}

async function runModule(place: string, notebook: Notebook): Promise<Ran> {
  const file = join(place, tsName(notebook).replace(/\.mts$/, ".mjs"));
  const options = { cwd: place, maxBuffer: 1 << 26 };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], options);
  return { name: notebook.name, stdout, stderr };
}
