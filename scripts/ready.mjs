// Makes a checkout ready to run with nothing but Node and npm: installs what the lock file asks for and
// compiles what is stale. It does nothing, in a few milliseconds, when both are already true.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`node is too old: ${process.versions.node}; expected 20.19 or newer`);
  process.exit(2);
}
if (!process.argv.includes("--no-install") && !installed()) {
  console.error("installing the packages of package-lock.json ...");
  execute("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
}
const key = sourceHash();
const stamp = join(root, "dist", ".stamp");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== key) {
  console.error("compiling src/ ...");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  execute(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"]);
  chmodSync(join(root, "dist/cli/main.js"), 0o755);
  writeFileSync(stamp, key);
}
linkCommand();

// What npm really installed is in its hidden lock file; packages for other platforms are not in it.
function installed() {
  const hidden = join(root, "node_modules/.package-lock.json");
  if (!existsSync(hidden)) return false;
  const have = JSON.parse(readFileSync(hidden, "utf8")).packages;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(want).every(
    ([path, entry]) =>
      path === "" || (have[path] ? have[path].version === entry.version : entry.optional || entry.peer),
  );
}

function sourceHash() {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", "tsconfig.json", "tsconfig.build.json"])
    hash.update(readFileSync(join(root, name)));
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

// npm links the commands of dependencies, never the project's own; with this link `npx cloutlab` works in the checkout.
function linkCommand() {
  const link = join(root, "node_modules/.bin/cloutlab");
  if (process.platform === "win32" || existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync("../../dist/cli/main.js", link);
}

function execute(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (error) console.error(`${command} did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
