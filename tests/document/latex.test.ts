import { expect, test } from "vitest";
import { latex } from "../../src/document/latex.js";
import { latexText } from "../../src/document/latex-text.js";

test("latexText(text) leaves no character that is a command", () => {
  expect(latexText("50% of a_b & c^2 #1 $x$ {y} \\z ~")).toBe(
    "50\\% of a\\_b \\& c\\textasciicircum{}2 \\#1 \\$x\\$ \\{y\\} \\textbackslash{}z \\textasciitilde{}",
  );
});

test("latex(document) keeps what a document says inside its comments", () => {
  const said = { title: "who?\n\\input{x}", answer: ["one\r\\two"], warnings: ["three\u2028\\four"], sections: [] };
  expect(latex(said)).toBe("% needs \\usepackage{booktabs}\n% who? \\input{x}\n% one \\two\n% warning: three \\four\n");
});
