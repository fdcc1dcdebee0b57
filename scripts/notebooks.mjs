// Executes the notebooks, after installing what is missing.
//   npm run notebooks               all, in kernels of their own
//   npm run notebooks -- 3 5        some, by number
//   npm run notebooks -- --html     and writes docs/notebooks/*.html of what came out
//   npm run notebooks -- --install  installs what is missing, and executes nothing
//   npm run lab                     opens JupyterLab on them instead (-- --no-browser leaves the browser out)
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { environment, notebooks, python, ready } from "./notebooks/ready.mjs";

const options = process.argv.slice(2);
const lab = options.includes("--lab");
// What only executes them, such as a test, does without JupyterLab, which is most of what there is to install.
ready({ lab: lab || !options.includes("--without-lab") });
if (options.includes("--install")) process.exit(0);
if (lab) {
  const rest = options.filter((option) => option !== "--lab");
  const child = spawn(python, ["-m", "jupyterlab", ...rest], {
    cwd: notebooks,
    env: environment,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
} else process.exitCode = await executeAll();

async function executeAll() {
  const numbers = options.filter((option) => /^\d+$/.test(option));
  const names = readdirSync(notebooks)
    .filter((name) => name.endsWith(".ipynb") && (numbers.length === 0 || numbers.includes(name.split("-")[0])))
    .sort();
  const out = join(notebooks, ".executed");
  const script = join(import.meta.dirname, "notebooks/execute.py");
  const paths = names.map((name) => join(notebooks, name));
  const child = spawn(python, [script, out, "2", "1200", ...paths], {
    cwd: notebooks,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
  for await (const line of createInterface({ input: child.stdout })) tell(JSON.parse(line));
  const status = await ended;
  if (status === 0 && options.includes("--html") && existsSync(out)) {
    const { writePages } = await import("./notebooks/pages.mjs");
    await writePages(names);
  }
  return status;
}

function tell({ notebook, seconds, problems }) {
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${notebook}  ${seconds.toFixed(1)} s`);
  for (const problem of problems) console.log(`       ${problem.replaceAll("\n", "\n       ")}`);
}
