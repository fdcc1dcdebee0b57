import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Grades } from "../../src/evaluation/truth/grades/grades.js";
import { readQrels, readRuns } from "../../src/input/read-trec.js";
import { gradesToQrels, scoresToRun } from "../../src/report/trec.js";
import { temporaryFolder } from "../toy.js";

test("gradesToQrels writes what readQrels reads back", async () => {
  const grades: Grades = {
    kind: "grades",
    topics: [
      {
        topic: "t1",
        grades: new Map([
          ["9007199254740993", 1],
          ["b", -2],
        ]),
      },
      { topic: "t2", grades: new Map([["b", 0]]) },
    ],
  };
  const path = join(temporaryFolder(), "a.qrels");
  const text = [...gradesToQrels(grades)].join("");
  expect(text).toBe("t1 0 9007199254740993 1\nt1 0 b -2\nt2 0 b 0\n");
  writeFileSync(path, text);
  expect(await readQrels(path, "a.qrels")).toEqual(grades);
});

test("scoresToRun ranks by score, leaves out what has none, and readRuns reads it back to the last digit", async () => {
  const path = join(temporaryFolder(), "a.run");
  const text = [...scoresToRun("t1", ["a", "b", "c"], Float64Array.of(0.1 + 0.2, Number.NaN, 7), "my method")].join("");
  expect(text).toBe("t1 Q0 c 1 7 my_method\nt1 Q0 a 2 0.30000000000000004 my_method\n");
  writeFileSync(path, text);
  const run = (await readRuns([path])).get("t1")!;
  expect(run.accounts).toEqual(["c", "a"]);
  expect([...run.columns.get("my_method")!]).toEqual([7, 0.1 + 0.2]);
});
