// Everything that must hold before a change lands: types, lint and format, then the tests, in a time zone that is
// not UTC so that a forgotten zone shows. `--slow` runs the proofs that take minutes.
import { spawnSync } from "node:child_process";

const slow = process.argv.includes("--slow");
const rest = process.argv.slice(2).filter((argument) => argument !== "--slow");
const environment = { ...process.env, TZ: "America/Los_Angeles", ...(slow ? { CLOUTLAB_SLOW: "1" } : {}) };
if (process.env.CI) environment.NO_COLOR = "1";

if (!slow) {
  step("types", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]);
  step("lint and format", [
    "node_modules/@biomejs/biome/bin/biome",
    "ci",
    ...(process.env.NO_COLOR || process.env.CI ? ["--colors=off"] : []),
    ".",
  ]);
}
step("tests", ["node_modules/vitest/vitest.mjs", "run", ...rest]);

function step(name, args) {
  console.log(`> ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env: environment });
  if (status !== 0) process.exit(status ?? 1);
}
