import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { canRun, executed, expectAlike } from "./kernel.js";
import { type Ran, runModules } from "./modules.js";
import { isAnswer, joined, readNotebooks, root, tellingNumbers } from "./notebook.js";

const notebooks = readNotebooks();

describe("the notebooks", () => {
  it("are the eight of the tutorial, for the TypeScript kernel", () => {
    expect(notebooks.map(({ name }) => Number(name.split("-")[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { name, metadata } of notebooks) expect(metadata.kernelspec?.name, name).toBe("tslab");
  });

  it("are committed without outputs", () => {
    for (const { name, cells } of notebooks)
      for (const cell of cells.filter(({ cell_type }) => cell_type === "code")) {
        expect(cell.outputs, name).toEqual([]);
        expect(cell.execution_count, name).toBe(null);
      }
  });

  it("each ask a question, and answer it in words at the end", () => {
    for (const { name, cells } of notebooks) {
      const [first] = cells;
      expect(joined(first?.source), name).toMatch(
        new RegExp(`^# ${name.split("-")[0]}\\. .+\n\n\\*\\*Question\\.\\*\\* .+\\?`),
      );
      expect(cells.slice(-1).filter(isAnswer), name).toHaveLength(1);
    }
  });
});

it("importing the library loads neither the DataFrames nor Vega nor the SQL engine", () => {
  const program = `require("./dist/index.js");
    const packages = Object.keys(require.cache).map((path) => path.split("node_modules/").at(-1));
    console.log(packages.filter((path) => /^(danfojs|vega|@duckdb|yaml|@tensorflow)/.test(path)).length, packages.length);`;
  const { stdout } = spawnSync(process.execPath, ["-e", program], { cwd: root, encoding: "utf8" });
  expect(stdout).toMatch(/^0 [1-9]/);
});

it.runIf(process.env["CI"])("the kernel can be run where everything is tested", () => {
  expect(canRun, "continuous integration needs python3 with venv, 3.11 or newer").toBe(true);
});

describe("the cells of a notebook, run as one module without Jupyter", () => {
  let ran: readonly Ran[] = [];
  beforeAll(async () => {
    ran = await runModules(notebooks);
  });

  it("say nothing on standard error", () => {
    expect(ran.length).toBe(notebooks.length);
    expect(ran.filter(({ stderr }) => stderr !== "")).toEqual([]);
  });

  it.runIf(canRun)(
    "show in the kernel what they print here: the first of them, and all in jupyter.slow.test.ts",
    () => {
      expectAlike(ran.slice(0, 1), executed("1"));
    },
  );

  it("print every number that the answer gives", () => {
    const missing = ran.flatMap(({ name, stdout }) => {
      const answer = notebooks.find((one) => one.name === name)?.cells.filter(isAnswer) ?? [];
      const numbers = tellingNumbers(answer.map(({ source }) => joined(source)).join("\n"));
      expect(numbers.length, name).toBeGreaterThan(1);
      return numbers.filter((number) => !stdout.includes(number)).map((number) => `${name}: ${number}`);
    });
    expect(missing).toEqual([]);
  });
});
