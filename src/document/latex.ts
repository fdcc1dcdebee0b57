import { cellPrinter, inOne, isNumber } from "./cell-text.js";
import type { Cell, DocumentBlock, ResultDocument, TableBlock, TableColumn } from "./document.js";
import { latexText } from "./latex-text.js";
import { oneLine } from "./one-line.js";

/**
 * The tables of a document in LaTeX, in the style of the booktabs package, to be put into somebody's paper: what else the
 * document says stands beside them as comments. Needs `\usepackage{booktabs}`.
 */
export function latex({ title, context, answer, warnings, sections }: ResultDocument): string {
  const said = [title, ...(context === undefined ? [] : [context]), ...answer];
  const parts = [
    ...["needs \\usepackage{booktabs}", ...said, ...warnings.map((warning) => `warning: ${warning}`)].map(comment),
    ...sections.flatMap((section) => ["", comment(section.title), ...section.blocks.flatMap(block)]),
  ];
  return `${parts.join("\n")}\n`;
}

function block(one: DocumentBlock): string[] {
  switch (one.type) {
    case "prose":
      return [comment(one.text)];
    case "list":
      return one.items.map((item) => comment(typeof item === "string" ? item : `${item.term}: ${item.text}`));
    case "table":
      return [tableText(one)];
    case "chart":
      return [comment(`chart: ${one.title}. ${one.caption}`)];
    case "code":
      return one.text.split("\n").map(comment);
    case "fold":
      return [comment(one.title), ...one.blocks.flatMap(block)];
    case "cards":
      return one.cards.map(({ title, code, text }) => comment(`${title}${code ? ` (${code})` : ""}: ${text}`));
  }
}

// A comment ends at the end of its line, so nothing in it is a command.
function comment(text: string): string {
  return `% ${oneLine(text)}`;
}

function tableText(table: TableBlock): string {
  const printers = table.columns.map((column, i) => cellText(column, cellPrinter(table, i)));
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\`;
  return [
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${latexText(table.caption)}}`,
    `  \\begin{tabular}{${table.columns.map(({ kind }) => (isNumber(kind) ? "r" : "l")).join("")}}`,
    "    \\toprule",
    ...groups(table.columns).map(line),
    line(table.columns.map(({ head, shortHead }) => latexText(shortHead ?? head))),
    "    \\midrule",
    ...table.rows.map((row) => line(row.map((cell, i) => printers[i]!(cell)))),
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}",
  ].join("\n");
}

function groups(columns: readonly TableColumn[]): string[][] {
  if (columns.every(({ group }) => group === undefined)) return [];
  const spans: { group: string | undefined; size: number }[] = [];
  for (const { group } of columns) {
    const last = spans.at(-1);
    if (last && last.group === group) last.size += 1;
    else spans.push({ group, size: 1 });
  }
  return [spans.map(({ group, size }) => `\\multicolumn{${size}}{c}{${latexText(group ?? "")}}`)];
}

function cellText({ kind }: TableColumn, print: ReturnType<typeof cellPrinter>): (cell: Cell) => string {
  return (cell) => {
    const text = latexText(inOne(print(cell)));
    return isNumber(kind) && typeof cell.value !== "string" ? inMathematics(text, kind === "estimate") : text;
  };
}

// In mathematics, so that a minus is one; a dash for what nobody knows.
function inMathematics(text: string, always: boolean): string {
  const numbers = always ? /-?\d+(\.\d+)?/g : /-\d+(\.\d+)?/g;
  return text.replace("–", "--").replace(numbers, "$$$&$$");
}
