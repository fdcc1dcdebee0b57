// Answers one command line after another in one process: what each loads is there already for the next. Threads, files and the
// folder it stands in are as in a process of its own; that it ends by itself, and heeds signals, main.test.ts tells.
import { commandLine } from "../../dist/cli/command-line.js";

const main = new URL("../../dist/cli/main.js", import.meta.url).pathname;

process.on("message", async ({ args, cwd }) => {
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"])
    process[stream].write = (text) => {
      said[stream] += text;
      return true;
    };
  process.chdir(cwd);
  process.exitCode = undefined;
  const status = await commandLine([process.execPath, main, ...args]);
  process.send({ status, ...said });
});
process.on("disconnect", () => process.exit());
