import type { TextTableOptions } from "../document/text-table.js";
import { columnsTable, differencesTable } from "../report/columns-table.js";
import { compareToCsv } from "../report/csv.js";
import { compareToLatex } from "../report/latex.js";
import { lostAccounts } from "../report/lost-accounts.js";
import { compareToMarkdown } from "../report/markdown.js";
import { compareToTable } from "../report/terminal.js";
import { type Comparison, comparisonFormat } from "../results/comparison.js";

/** How to write a comparison, by the name of the format. In those that people read, the accounts lost come first. */
export const comparisonFormats = {
  csv: (comparison) => compareToCsv(comparison),
  json: (comparison) => comparisonFormat.write(comparison),
  latex: (comparison) => `% ${lostAccounts(comparison)}\n${compareToLatex(comparison)}`,
  markdown: (comparison) => `${lostAccounts(comparison)}\n\n${compareToMarkdown(comparison)}`,
  table: (comparison, options) =>
    [
      lostAccounts(comparison),
      columnsTable(comparison, options),
      compareToTable(comparison, options),
      ...(comparison.differences ? [differencesTable(comparison.differences, options)] : []),
    ].join("\n\n"),
} satisfies Record<string, (comparison: Comparison, options: TextTableOptions) => string>;
