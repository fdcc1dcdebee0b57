// Makes the notebooks ready to run: the library compiled, npm packages in notebooks/node_modules, a Python environment in
// notebooks/.venv with the tslab kernel registered in it, the dataset. What is there already is left alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const notebooks = join(root, "notebooks");
const venv = join(notebooks, ".venv");
export const python = join(venv, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
/** What keeps Jupyter to the environment, whatever else the user has. */
export const environment = {
  ...process.env,
  JUPYTER_CONFIG_DIR: join(venv, "etc/jupyter"),
  JUPYTER_DATA_DIR: join(venv, "share/jupyter"),
  JUPYTER_RUNTIME_DIR: join(venv, "share/jupyter/runtime"),
  JUPYTER_PLATFORM_DIRS: "1",
  PYDEVD_DISABLE_FILE_VALIDATION: "1",
};

/** A Python that can make the environment, or undefined. */
export function systemPython() {
  const candidates = [process.env.CLOUTLAB_PYTHON, "python3", "python", "/usr/bin/python3"].filter(Boolean);
  const probe = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
  return candidates.find((command) => spawnSync(command, ["-c", probe], { stdio: "ignore" }).status === 0);
}

/** Installs what is missing; with `lab` JupyterLab too. Exits the process with a message where that cannot be done. */
export function ready({ lab = false } = {}) {
  execute(process.execPath, [join(root, "scripts/ready.mjs")], root);
  npmPackages();
  pythonPackages(lab ? "requirements-lab.txt" : "requirements.txt");
  registerKernel();
  if (!existsSync(join(root, "datasets/creators/datapackage.json")))
    execute(process.execPath, [join(root, "dist/cli/main.js"), "datasets", "generate", "creators"], root);
}

function npmPackages() {
  const stamp = join(notebooks, "node_modules/.stamp");
  const lock = readFileSync(join(notebooks, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("installing the packages of notebooks/package-lock.json ...");
  execute("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], notebooks);
  writeFileSync(stamp, lock);
}

function pythonPackages(file) {
  const read = (name) => readFileSync(join(notebooks, name), "utf8");
  const wanted = read("requirements.txt") + (file === "requirements.txt" ? "" : read(file));
  const stamp = join(venv, ".stamp");
  // JupyterLab's environment does for executing too.
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, "utf8").startsWith(wanted)) return;
  const base = systemPython();
  if (!base) {
    console.error(
      "no python3 with venv and pip: the notebooks need Python 3.11 or newer; on Debian: apt-get install python3-venv, or name one in CLOUTLAB_PYTHON",
    );
    process.exit(2);
  }
  console.error(`installing the packages of notebooks/${file} into notebooks/.venv ...`);
  if (!existsSync(python)) execute(base, ["-m", "venv", venv], notebooks);
  execute(
    python,
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:", "-r", file],
    notebooks,
  );
  writeFileSync(stamp, wanted);
}

// As `tslab install` does, but the kernel is started by this Node and from here: neither has to be on the path.
function registerKernel() {
  const folder = join(venv, "share/jupyter/kernels/tslab");
  const spec = {
    argv: [
      process.execPath,
      join(notebooks, "node_modules/tslab/bin/tslab"),
      "kernel",
      "--config-path",
      "{connection_file}",
    ],
    display_name: "TypeScript",
    language: "typescript",
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
}

function execute(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ["ignore", 2, 2], env: process.env });
  if (error) console.error(`${command} did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
