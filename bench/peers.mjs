import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const peersWanted = process.argv.includes("--peers");

/**
 * Asks a Python script in peers/ for its seconds on the same columns, which it reads as raw doubles. Null, with a line
 * that says so, where Python or a package is not installed. CLOUTLAB_PYTHON names another Python.
 */
export function askPython(script, columns, request) {
  const shape = { accounts: [...columns.values()][0].length, methods: columns.size };
  return ask(process.env.CLOUTLAB_PYTHON ?? "python3", script, columns, (file) => [
    JSON.stringify({ file, ...shape, ...request }),
  ]);
}

/** Asks R's cor() for its seconds on pairs of columns; null, with a line that says so, where there is no R. */
export function askR(columns, pairs) {
  const accounts = [...columns.values()][0].length;
  return ask("Rscript", "r_pairs.R", columns, (file) => [file, accounts, ...pairs.map((pair) => pair.join(","))]);
}

function ask(program, script, columns, argumentsFor) {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-bench-"));
  try {
    const file = join(folder, "columns.f64");
    for (const column of columns.values()) appendFileSync(file, Buffer.from(column.buffer));
    const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
    const { status, stdout, stderr, error } = spawnSync(program, [path, ...argumentsFor(file)], { encoding: "utf8" });
    if (status === 0) return JSON.parse(stdout);
    console.log(`  ${script}: not measured: ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
