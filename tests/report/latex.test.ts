import { expect, test } from "vitest";
import { latex } from "../../src/document/latex.js";
import { latexText } from "../../src/document/latex-text.js";
import { compareToLatex } from "../../src/report/latex.js";
import { runDocument } from "../../src/report/run-document.js";
import { comparison, hostileNames, reportData } from "./fixture.js";

test("latexText(text) leaves no character that is a command", () => {
  expect(latexText("50% of a_b & c^2 #1 $x$ {y} \\z ~")).toBe(
    "50\\% of a\\_b \\& c\\textasciicircum{}2 \\#1 \\$x\\$ \\{y\\} \\textbackslash{}z \\textasciitilde{}",
  );
});

test("compareToLatex(comparison) lists two methods with their intervals", () => {
  expect(
    compareToLatex(comparison(100, ["a_1", "b"]))
      .split("\n")
      .slice(0, 10),
  ).toEqual([
    "% needs \\usepackage{booktabs}",
    "\\begin{table}",
    "  \\centering",
    "  \\caption{Agreement of the methods 1 a\\_1, 2 b.}",
    "  \\begin{tabular}{lllrrr}",
    "    \\toprule",
    "    methods & statistic & stratum & $n$ & estimate & interval \\\\",
    "    \\midrule",
    "    1 and 2 & pearson & all & 90 & $0.820$ & [$0.800$, $0.840$] \\\\",
    "    1 and 2 & pearson & 10\\% & 15 & $0.510$ & [$0.430$, $0.590$] \\\\",
  ]);
});

test("compareToLatex(comparison) has as many cells in each row of a matrix as columns", () => {
  const text = compareToLatex(comparison(100, hostileNames.slice(0, 5), false));
  const rows = text.split("\n").filter((line) => line.endsWith("\\\\"));
  expect(rows).toHaveLength(9 * 6);
  for (const row of rows) expect(row.split(/(?<!\\)&/)).toHaveLength(6);
});

test("the LaTeX of a run keeps the question inside its comment", () => {
  const data = { ...reportData({ accounts: 20 }), question: "who?\n\\input{x}" };
  const lines = latex(runDocument(data)).split("\n");
  expect(lines.slice(0, 2)).toEqual(["% needs \\usepackage{booktabs}", "% who? \\input{x}"]);
  expect(lines).toContain("% Run: 3f9a1c0d52be");
});
