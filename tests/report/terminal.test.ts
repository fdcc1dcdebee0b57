import { expect, test } from "vitest";
import { displayWidth } from "../../src/document/text-table.js";
import { agreementMatrices } from "../../src/report/agreement-matrix.js";
import { accountTable, agreementTable, matrixTable, methodTable } from "../../src/report/terminal.js";
import { reportData } from "./fixture.js";

const data = reportData({ accounts: 120 });
const hostile = reportData({ accounts: 120, hostile: true });

test.each([80, 100, 160])("every table fits into a terminal of %i columns", (width) => {
  const tables = [data, hostile].flatMap(({ top, methods, comparison }) => [
    accountTable(top, comparison.methods, { width }),
    matrixTable(agreementMatrices(comparison)[0]!, { width }),
    methodTable(methods, { width }),
    agreementTable(comparison.agreement, { width }),
  ]);
  for (const line of tables.join("\n").split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
});

test("accountTable(rows, methods) aligns numbers to the right and writes a dash for unknown", () => {
  const rows = [
    { account: "x1", name: "Ada", scores: [99.5, 1200], ranks: [1, 20] },
    { account: "x22", name: "Bo", scores: [9.25, null], ranks: [1000, null] },
  ];
  const [, , , first, second] = accountTable(rows, ["m", "followers"]).split("\n");
  expect(first?.replace(/ +/g, " ")).toBe("x1 Ada 1 99.50 20 1,200");
  expect(second?.replace(/ +/g, " ")).toBe("x22 Bo 1,000 9.25 – –");
  expect(first?.length).toBe(second?.length);
});

test("tables have no colour unless asked", () => {
  expect(methodTable(data.methods)).not.toContain("\u001B");
});

test("no name can steer the terminal", () => {
  const rows = [{ account: "\u001B[2Jx", name: "a\u202Eb\nc", scores: [1], ranks: [1] }];
  expect(accountTable(rows, ["m"])).toContain("\uFFFD[2Jx");
  expect(accountTable(rows, ["m"])).toContain("a\uFFFDb c");
});
