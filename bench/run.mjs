// Runs the benchmarks, each in a process of its own so that its memory can be told: all of them, or those named.
//   npm run bench                     all
//   npm run bench -- compare          one
//   npm run bench -- --peers          beside the peers that are installed (see peers/requirements.txt)
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const benchmarks = ["compare", "kendall", "bootstrap", "coverage", "signals", "graph", "tune"];

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const options = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const unknown = names.find((name) => !benchmarks.includes(name));
if (unknown !== undefined) {
  console.error(`unknown benchmark: "${unknown}"; expected some of ${benchmarks.join(", ")}`);
  process.exit(2);
}
const model = cpus()[0]?.model.trim() ?? "unknown";
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${model}, node ${process.versions.node}`);
for (const name of names.length > 0 ? names : benchmarks) {
  console.log(`\n${name}`);
  const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
