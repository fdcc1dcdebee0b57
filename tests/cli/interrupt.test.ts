import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { temporaryFolder } from "../toy.js";
import { main } from "./command.js";

it("an interrupted command exits with 130 and leaves nothing half-written", async () => {
  const folder = temporaryFolder();
  const child = spawn(
    process.execPath,
    [main, "datasets", "generate", "creators", "--accounts", "20000", "--out", "big"],
    { cwd: folder },
  );
  await new Promise<void>((resolve) =>
    child.stderr.on("data", (text: Buffer) => /\d %/.test(text.toString()) && resolve()),
  );
  expect(readdirSync(folder)).toHaveLength(1);
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});
