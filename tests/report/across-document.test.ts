import { expect, it } from "vitest";
import { csvFiles } from "../../src/document/csv-files.js";
import { printDocument } from "../../src/document/printers.js";
import { across } from "../../src/evaluation/across.js";
import { acrossDocument } from "../../src/report/across-document.js";
import { expectSameInEveryFormat } from "../document/read-back.js";
import { hostileNames } from "./fixture.js";

// In each of eight datasets a is above b and c, which take turns; by the second measure only a and b were evaluated.
const blocks = Array.from({ length: 8 }, (_, i) => ({
  name: i === 0 ? hostileNames[4]! : `d${i}`,
  readings: [
    { method: "a(x=1)", measure: "auc", estimate: 0.9 },
    { method: hostileNames[1]!, measure: "auc", estimate: 0.5 + (i % 2) / 10 },
    { method: "c", measure: "auc", estimate: 0.55 },
    { method: "a(x=1)", measure: "brier", estimate: 0.1 + i / 100 },
    { method: "c", measure: "brier", estimate: 0.2 },
  ],
}));
const found = across([...blocks, { ...blocks[1]!, name: "gap", readings: blocks[1]!.readings.map(unknown) }], 0.95);
const document = acrossDocument(found);

function unknown<Reading extends { estimate: number | null }>(reading: Reading): Reading {
  return { ...reading, estimate: null };
}

it("methods over several datasets say the same in every format", () => expectSameInEveryFormat(document));

it("every format has the tests, the groups, what was left out, and the diagram where it can be drawn", async () => {
  for (const format of ["html", "latex", "markdown", "table"] as const) {
    const text = (await printDocument(document, format, { width: 1000 })).replaceAll("\\", "");
    expect(text).toContain("auc over 8 datasets or topics (pipes");
    expect(text).toContain("Friedman");
    expect(text).toContain("auc: left out blocks where it is undefined: gap.");
    expect(text).toContain("Every two of the 2 methods are told apart");
    expect(text).toContain("Not told apart (at 5");
    if (format !== "table") expect(text).toContain("Which methods are told apart");
  }
});

it("the mean ranks of the first measure are its CSV, and every table is a file", async () => {
  expect(await printDocument(document, "csv", { table: "mean-ranks-brier" })).toBe("method,meanRank\na(x=1),1\nc,2\n");
  expect((await printDocument(document, "csv")).split("\n").slice(0, 2)).toEqual(["method,meanRank", "a(x=1),1"]);
  expect((await printDocument(document, "csv", { table: "pairs-brier" })).split("\n")).toEqual([
    "a,b,wins,losses,ties,p,adjustedP,verdict",
    "a(x=1),c,8,0,0,0.0078125,0.0078125,better",
    "",
  ]);
  expect([...csvFiles(document).keys()]).toEqual([
    ...["mean-ranks.csv", "pairs.csv", "values.csv"],
    ...["mean-ranks-brier.csv", "pairs-brier.csv", "values-brier.csv"],
  ]);
});
