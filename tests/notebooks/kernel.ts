import { spawnSync } from "node:child_process";
import { join } from "node:path";
// @ts-expect-error: a script of the project, without types
import { systemPython } from "../../scripts/notebooks/ready.mjs";
import { hasDanfo } from "./modules.js";
import { type Cell, joined, type Notebook, type Output, root } from "./notebook.js";

/** Whether there is a Python here that the notebooks can be executed with. */
export const canRun: boolean = systemPython() !== undefined;

export const vegaLite = "application/vnd.vegalite.v5+json";

/** Executes all notebooks with the real kernel, after installing what is missing. */
export function executeNotebooks(...options: string[]) {
  const script = join(root, "scripts/notebooks.mjs");
  return spawnSync(process.execPath, [script, "--without-lab", ...options], { encoding: "utf8", cwd: root });
}

/** The outputs of the cells that a module of this notebook has too. */
export function outputsOf({ cells }: Notebook): Output[] {
  const runs = ({ metadata }: Cell) => hasDanfo || !metadata.tags?.includes("danfojs");
  return cells.filter(runs).flatMap(({ outputs }) => outputs ?? []);
}

export function textOf({ text, data }: Output): string {
  return joined(text ?? data?.["text/plain"]);
}

/** Whether an output tells of an error, also of one that nobody awaited. */
export function isWrong(output: Output): boolean {
  const fatal = output.output_type === "error" || output.name === "stderr";
  return fatal || /UncaughtException|UnhandledPromiseRejection/.test(textOf(output));
}
