import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../toy.js";
import { cloutlab, cloutlabProcess, main } from "./command.js";

// The other tests of the command line share a process; these are about the process itself.
const accounts = Array.from({ length: 50 }, (_, i) => `a${i},${i},${(7 * i) % 50}`);
const table = `account,new,old\n${accounts.join("\n")}\n`;

it.each([
  [0, ["--version"]],
  [0, ["compare", "scores.csv", "--json", "--bootstrap", "40", "--threads", "2"]],
  [2, ["compare", "nowhere.csv"]],
  [2, ["rum"]],
  [3, ["check", "followers", "--fail-on", "attacks", "--trials", "1"]],
])("the process ends by itself, with %i, after %j, and says what the shared one says", (status, args) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "scores.csv"), table);
  const own = cloutlabProcess(args, { cwd: folder });
  expect(own.status, own.stderr).toBe(status);
  expect(own.stdout + own.stderr).not.toBe("");
  expect(own).toEqual(cloutlab(args, folder));
});

it("a reader that goes away is no failure", async () => {
  const child = spawn(process.execPath, [main, "methods", "--json"]);
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  child.stdout.destroy();
  const [status] = await once(child, "close");
  expect([status, stderr]).toEqual([0, ""]);
});
