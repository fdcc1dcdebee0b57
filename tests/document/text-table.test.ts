import { expect, it } from "vitest";
import { textTable } from "../../src/document/text-table.js";
import { wrap } from "../../src/document/wrap.js";

const evidence = "one two three four five six seven eight nine ten eleven twelve";

it("textTable(columns) gives a long text more room than a short one, and breaks no word", () => {
  const columns = [
    { head: "check", cells: ["engager-quality"], least: 5, wraps: true },
    { head: "evidence", cells: [evidence], least: 5, wraps: true },
  ];
  // 15 and 62 characters in 46 columns, less the gaps: two lines each.
  expect(textTable(columns, { width: 46 }).split("\n").slice(2)).toEqual([
    "engager-  one two three four five six seven",
    "quality   eight nine ten eleven twelve",
  ]);
});

it("textTable(columns) breaks words only where nothing else is left to give", () => {
  const columns = [{ head: "check", cells: ["transparency and more"], least: 5, wraps: true }];
  const broken = (width: number) => textTable(columns, { width }).split("\n").slice(2);
  expect(broken(16)).toEqual(["transparency", "and more"]);
  expect(broken(10)).toEqual(["transpar", "ency and", "more"]);
});

it("wrap(text, width) keeps numbers whole, and brackets with what they hold", () => {
  expect(wrap("lost -4,000 (cost 5)", 8)).toEqual(["lost", "-4,000", "(cost 5)"]);
  expect(wrap("page-rank(graph=shares)", 13)).toEqual(["page-rank(", "graph=shares)"]);
});
