import { type MarkdownColumn, markdownTable, markdownText } from "../document/markdown-table.js";
import { formatAgreement, formatCount, formatInterval, formatShare } from "../document/number.js";
import type { AgreementEntry, Comparison } from "../results/comparison.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "./agreement-matrix.js";

/** A comparison as Markdown tables: for three methods or more a matrix for each statistic and stratum, then the list of all. */
export function compareToMarkdown(comparison: Comparison): string {
  const matrices = comparison.methods.length < 3 ? [] : agreementMatrices(comparison);
  const tables = matrices.map(
    (matrix) => `**${markdownText(matrix.statistic)}, ${stratumInWords(matrix.stratum)}**\n\n${matrixTable(matrix)}`,
  );
  return [...tables, markdownTable(agreementColumns, comparison.agreement)].join("\n");
}

const agreementColumns: readonly MarkdownColumn<AgreementEntry>[] = [
  { head: "first", cell: ({ a }) => a },
  { head: "second", cell: ({ b }) => b },
  { head: "statistic", cell: ({ statistic }) => statistic },
  { head: "stratum", cell: ({ stratum }) => stratum },
  { head: "n", cell: ({ n }) => formatCount(n), number: true },
  { head: "estimate", cell: ({ estimate }) => formatAgreement(estimate), number: true },
  { head: "interval", cell: ({ low, high }) => formatInterval(low, high), number: true },
  { head: "tied by first", cell: ({ tiedA }) => formatShare(tiedA), number: true },
  { head: "tied by second", cell: ({ tiedB }) => formatShare(tiedB), number: true },
];

function matrixTable({ methods, rows }: AgreementMatrix): string {
  const indices = methods.map((_, i) => i);
  const cell = (i: number, j: number) => (i === j ? "" : formatAgreement(rows[i]?.[j]?.estimate ?? null));
  return markdownTable(
    [
      { head: "", cell: (i) => methods[i] ?? "" },
      ...indices.map((j) => ({ head: methods[j] ?? "", cell: (i: number) => cell(i, j), number: true })),
    ],
    indices,
  );
}
