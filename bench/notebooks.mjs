// What a user of the notebooks waits for: the kernel, the import of the library in a cell, that of the DataFrames, and the
// whole tutorial. The import is also measured in Node alone: the rest of the cell is the kernel's check of the types.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environment, notebooks, python, ready, root, systemPython } from "../scripts/notebooks/ready.mjs";
import { timeText } from "./measure.mjs";

const runs = 5;
const script = fileURLToPath(new URL("kernel_times.py", import.meta.url));
const entry = fileURLToPath(new URL("../dist/index.js", import.meta.url));

if (systemPython()) kernel();
else console.log("  not measured: there is no python3 with venv");

function kernel() {
  ready();
  const cells = ["const warm = 1;", 'import { methods } from "cloutlab";', 'import * as danfo from "danfojs-node";'];
  const found = Array.from({ length: runs }, () => JSON.parse(output(python, [script, ...cells], notebooks)));
  const column = (place) => timeText(found.map((times) => times[place]).sort((a, b) => a - b));
  console.log(`  kernel ready             ${column(0)}`);
  console.log(`  its first cell           ${column(1)}`);
  console.log(`  import "cloutlab"        ${column(2)}`);
  const timed = `const start = performance.now(); require(${JSON.stringify(entry)}); console.log((performance.now() - start) / 1000)`;
  const alone = Array.from({ length: runs }, () => Number(output(process.execPath, ["-e", timed], root)));
  console.log(`    of which in Node alone ${timeText(alone.sort((a, b) => a - b))}`);
  console.log(`  import "danfojs-node"    ${column(3)}`);
  const start = performance.now();
  output(
    process.execPath,
    [fileURLToPath(new URL("../scripts/notebooks.mjs", import.meta.url)), "--without-lab"],
    root,
  );
  console.log(`  the whole tutorial       ${((performance.now() - start) / 1000).toFixed(1)} s, two kernels at a time`);
}

function output(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}${stdout}`);
  return stdout;
}
