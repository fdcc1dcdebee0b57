import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
// @ts-expect-error: a script of the project, without types
import { systemPython } from "../../scripts/notebooks/ready.mjs";
import { hasDanfo, type Ran } from "./modules.js";
import { type Cell, folder, joined, type Notebook, type Output, readNotebooks, root } from "./notebook.js";

/** Whether there is a Python here that the notebooks can be executed with. */
export const canRun: boolean = systemPython() !== undefined;

/** The notebooks as the real kernel executes them, after installing what is missing: all, or some by number. */
export function executed(...numbers: string[]): Notebook[] {
  const script = join(root, "scripts/notebooks.mjs");
  const options = { encoding: "utf8", cwd: root } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--without-lab", ...numbers], options);
  expect(stdout + stderr, "what scripts/notebooks.mjs says").not.toContain("FAILED");
  expect(status, stderr).toBe(0);
  return readNotebooks(executedFolder);
}

/** Where the executed copies are, also those of earlier. */
export const executedFolder = join(folder, ".executed");

/** What the kernel shows of notebooks is what they print as modules, as HTML, SVG and Vega-Lite, and nothing on standard error. */
export function expectAlike(ran: readonly Ran[], notebooks: readonly Notebook[]): void {
  for (const { name, stdout } of ran) {
    const outputs = outputsOf(notebooks.find((one) => one.name === name)!);
    expect(outputs.filter(isWrong), name).toEqual([]);
    expect(words(outputs.map(textOf).join("\n")), name).toBe(words(stdout));
    const types = new Set(outputs.flatMap(({ data = {} }) => Object.keys(data)));
    expect([...types], name).toContain("text/html");
    // A chart is one output, of which a front end takes what it can draw.
    const charts = outputs.filter(({ data = {} }) => vegaLite in data).map(({ data = {} }) => Object.keys(data).sort());
    expect(charts.length, name).toBeGreaterThan(0);
    for (const kinds of charts) expect(kinds, name).toEqual([vegaLite, "image/svg+xml", "text/plain"]);
  }
}

const vegaLite = "application/vnd.vegalite.v5+json";

// Where lines break depends on who prints.
const words = (text: string) => text.replaceAll(/\s+/g, " ").trim();

// The outputs of the cells that a module of this notebook has too.
function outputsOf({ cells }: Notebook): Output[] {
  const runs = ({ metadata }: Cell) => hasDanfo || !metadata.tags?.includes("danfojs");
  return cells.filter(runs).flatMap(({ outputs }) => outputs ?? []);
}

function textOf({ text, data }: Output): string {
  return joined(text ?? data?.["text/plain"]);
}

// Whether an output tells of an error, also of one that nobody awaited.
function isWrong(output: Output): boolean {
  const fatal = output.output_type === "error" || output.name === "stderr";
  return fatal || /UncaughtException|UnhandledPromiseRejection/.test(textOf(output));
}
