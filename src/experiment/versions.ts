import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What computed a result, as far as another version could compute another one. */
export function versions(): Record<string, string> {
  const manifest = JSON.parse(read("../../package.json")) as { version: string; dependencies: Record<string, string> };
  // The build leaves the hash of its source beside the code; a run from source has none.
  const stamp = fileURLToPath(new URL("../.stamp", import.meta.url));
  const code = existsSync(stamp) ? readFileSync(stamp, "utf8").slice(0, 12) : "source";
  return {
    cloutlab: manifest.version,
    code,
    duckdb: manifest.dependencies["@duckdb/node-api"] ?? "unknown",
    node: process.versions.node.split(".")[0] ?? "unknown",
  };
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
