import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const peersWanted = process.argv.includes("--peers");

/**
 * Asks a Python script in peers/ for its seconds on the same columns, which it reads as raw doubles. Null, with a line
 * that says so, where Python or a package is not installed. CLOUTLAB_PYTHON names another Python.
 */
export function askPython(script, columns, request) {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-bench-"));
  try {
    const file = join(folder, "columns.f64");
    const values = [...columns.values()];
    writeFileSync(file, Buffer.concat(values.map((column) => Buffer.from(column.buffer))));
    const python = process.env.CLOUTLAB_PYTHON ?? "python3";
    const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
    const asked = JSON.stringify({ file, accounts: values[0].length, methods: values.length, ...request });
    const { status, stdout, stderr, error } = spawnSync(python, [path, asked], { encoding: "utf8" });
    if (status === 0) return JSON.parse(stdout);
    console.log(`  ${script}: not measured: ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
