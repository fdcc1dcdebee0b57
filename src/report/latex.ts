import { latexText } from "../document/latex-text.js";
import { formatCount, isKnown } from "../document/number.js";
import type { AgreementEntry, Comparison } from "../results/comparison.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "./agreement-matrix.js";

/**
 * A comparison as LaTeX tables in the style of the booktabs package: a list for two methods; for more, a matrix for each
 * statistic and stratum, and the list where it adds intervals. Needs `\usepackage{booktabs}`; an undefined agreement is a dash.
 */
export function compareToLatex(comparison: Comparison): string {
  const matrices = comparison.methods.length < 3 ? [] : agreementMatrices(comparison);
  const listed = matrices.length === 0 || comparison.agreement.some(({ low }) => low !== null);
  const tables = [...matrices.map(matrix), ...(listed ? [list(comparison)] : [])];
  return `% needs \\usepackage{booktabs}\n${tables.join("\n")}`;
}

function list({ agreement, methods }: Comparison): string {
  const head = ["methods", "statistic", "stratum", "$n$", "estimate", "interval"];
  const rows = agreement.map((entry) => [
    `${methods.indexOf(entry.a) + 1} and ${methods.indexOf(entry.b) + 1}`,
    latexText(entry.statistic),
    latexText(entry.stratum),
    formatCount(entry.n),
    estimate(entry),
    interval(entry),
  ]);
  const names = methods.map((name, i) => `${i + 1} ${latexText(name)}`).join(", ");
  return latexTable(`Agreement of the methods ${names}.`, "lllrrr", [head, ...rows]);
}

function matrix({ statistic, stratum, methods, rows }: AgreementMatrix): string {
  const head = ["", ...methods.map((_, i) => String(i + 1))];
  const body = rows.map((row, i) => [
    `${i + 1} ${latexText(methods[i] ?? "")}`,
    ...row.map((entry, j) => (i === j ? "" : estimate(entry))),
  ]);
  const caption = `Agreement of the methods: ${latexText(statistic)}, ${latexText(stratumInWords(stratum))}.`;
  return latexTable(caption, `l${"r".repeat(methods.length)}`, [head, ...body]);
}

/** A table in the style of booktabs; its caption and cells are LaTeX already, the first row is the heading. */
export function latexTable(
  caption: string,
  columns: string,
  [head = [], ...body]: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\`;
  return [
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${caption}}`,
    `  \\begin{tabular}{${columns}}`,
    "    \\toprule",
    line(head),
    "    \\midrule",
    ...body.map(line),
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}\n",
  ].join("\n");
}

// In mathematics, so that a minus is one.
function estimate(entry: AgreementEntry | null): string {
  return isKnown(entry?.estimate) ? number(entry.estimate) : "--";
}

function interval({ low, high }: AgreementEntry): string {
  return isKnown(low) && isKnown(high) ? `[${number(low)}, ${number(high)}]` : "";
}

function number(value: number): string {
  const text = value.toFixed(3);
  return `$${Number(text) === 0 ? text.replace("-", "") : text}$`;
}
