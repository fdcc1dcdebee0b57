import { expect, test } from "vitest";
import { displayWidth } from "../../src/document/display-width.js";
import { text } from "../../src/document/text.js";
import { runDocument } from "../../src/report/run-document.js";
import { comparison, reportData } from "./fixture.js";

const data = reportData({ accounts: 120 });
const hostile = reportData({ accounts: 120, hostile: true });

test.each([80, 100, 160])("a run fits into a terminal of %i columns", (width) => {
  for (const line of [data, hostile].flatMap((one) => text(runDocument(one), { width }).split("\n")))
    expect(displayWidth(line), line).toBeLessThanOrEqual(width);
});

test("the leading accounts have their numbers to the right, and a dash for unknown", () => {
  const top = [
    { account: "x1", name: "Ada", scores: [99.5, 1200], ranks: [1, 20] },
    { account: "x22", name: "Bo", scores: [9.25, null], ranks: [1000, null] },
  ];
  const lines = text(runDocument({ ...data, comparison: comparison(2, ["m", "followers"]), top, movers: null })).split(
    "\n",
  );
  const [first, second] = ["x1 ", "x22 "].map((id) => lines.find((line) => line.startsWith(id)));
  expect(first?.replace(/ +/g, " ")).toBe("x1 Ada 1 99.50 20 1,200");
  expect(second?.replace(/ +/g, " ")).toBe("x22 Bo 1,000 9.25 – –");
  expect(first?.length).toBe(second?.length);
});

test("a terminal shows ten of the leading accounts, and says how many more there are", () => {
  const top = Array.from({ length: 25 }, (_, i) => ({ ...data.top[0]!, account: `account-${i + 1}` }));
  const said = text(runDocument({ ...data, top }), { width: 400 });
  expect(said).toContain("account-10 ");
  expect(said).not.toContain("account-11 ");
  expect(said).toContain("... and 15 more rows in the other formats");
});

test("a run has no colour unless asked", () => {
  expect(text(runDocument(data))).not.toContain("\u001B");
});

test("no name can steer the terminal", () => {
  const top = [{ account: "\u001B[2Jx", name: "a\u202Eb\nc", scores: [1], ranks: [1] }];
  const said = text(runDocument({ ...data, comparison: comparison(1, ["m"]), top, movers: null }));
  expect(said).toContain("\uFFFD[2Jx");
  expect(said).toContain("a\uFFFDb c");
});
