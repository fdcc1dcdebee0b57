import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Runs the built command line as a user would. */
export function cloutlab(
  args: readonly string[],
  cwd = root,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), ...args], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** The last line of standard error: progress comes before it. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
