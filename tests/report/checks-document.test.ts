import { expect, it } from "vitest";
import { printDocument } from "../../src/document/printers.js";
import { tableOf, tablesOf } from "../../src/document/tables-of.js";
import { checksDocument } from "../../src/report/checks-document.js";
import { expectSameInEveryFormat } from "../document/read-back.js";
import { checkMatrix } from "./check-matrix.js";

const few = checksDocument(checkMatrix());
const many = checksDocument(checkMatrix(["a", "b", "c", "d"]));
const one = checksDocument(checkMatrix(["followers"]));

it("every format has the same verdicts, evidence and magnitudes", async () => {
  for (const document of [few, many, one]) await expectSameInEveryFormat(document);
});

it("few methods stand beside each other, many below each other under numbers that a list explains", async () => {
  expect(tableOf(few, "checks")!.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ["dominance", "What dominance asks.", "pass", "pass"],
    ["attacks", "What attacks asks.", "FAIL", "FAIL"],
    ["units", "What units asks.", "exempt", "exempt"],
    ["stability", "What stability asks.", "n/a", "n/a"],
  ]);
  const text = await printDocument(many, "table", { width: 80 });
  expect(text).toMatch(/^method +1 +2 +3 +4$/m);
  expect(text).toMatch(/^b +pass +FAIL +exempt +n\/a$/m);
  expect(text).toContain("2 attacks: What attacks asks.");
});

it("verdicts have a tone, and what failed stands out without one", () => {
  const [passed, failed] = tableOf(few, "checks")!.rows;
  expect([passed![2], failed![2]]).toEqual([
    { value: "pass", tone: "good" },
    { value: "FAIL", tone: "bad" },
  ]);
});

it("what failed has its evidence, and its magnitude as a number with its unit", () => {
  expect(tableOf(one, "failures")!.rows.map((row) => row.map(({ value }) => value))).toEqual([
    [
      "followers",
      "attacks: volume-bot",
      "FAIL",
      2.25,
      "places gained for 100 units of cost",
      "400 posts (cost 400): from place 46 to 37 of 61",
    ],
    ["followers", "units", "exempt", null, null, "80.73 is above 80.16. Exempt: Goalposts are fixed."],
  ]);
});

it("a CSV file has every finding; a terminal lists them for one method, and names the table for more", async () => {
  expect((await printDocument(many, "csv")).split("\n").slice(0, 2)).toEqual([
    "method,check,verdict,magnitude,unit,evidence",
    "a,dominance,pass,,,no counterexample among 3 pairs",
  ]);
  expect(await printDocument(one, "table")).toMatch(/^followers +dominance +pass +– +no counterexample/m);
  expect(await printDocument(many, "table")).toContain("What each test found (20 rows, in the other formats)");
});

it("the answer says who fails what, and the first section how many there are of each verdict", () => {
  expect([few, one].map(({ answer }) => answer)).toEqual([
    ["2 of 2 methods fail a check: attacks (2)."],
    ["followers fails attacks."],
  ]);
  expect(few.sections[0]!.blocks[0]).toEqual({
    type: "prose",
    text: "4 checks of 2 methods: 2 passed, 2 failed, 2 exempt for a stated reason, 2 not applicable (seed 1, 3 inputs a search).",
  });
  const passing = checkMatrix(["a", "b"]);
  const checks = passing.methods.map((method) => ({ ...method, checks: method.checks.slice(0, 1) }));
  const { answer, sections } = checksDocument({ ...passing, methods: checks });
  expect(answer).toEqual(["None of the 2 methods fails a check."]);
  expect(tablesOf({ ...few, sections }).map(({ id }) => id)).toEqual(["checks", "findings"]);
});
