import { markdownTable, markdownText } from "../../document/markdown-table.js";
import { formatAgreement, formatCount, formatP, formatShare, pInWords } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { type TextTableOptions, textTable } from "../../document/text-table.js";
import type { Across, AcrossMeasure, AcrossMethod, AcrossPair } from "../../results/across.js";
import type { Cells } from "../evaluation/cells.js";

/** Methods over several datasets as the JSON document that `cloutlab evaluate --across --json` prints. */
export function acrossToJson(found: Across): string {
  return `${JSON.stringify(found, null, 2)}\n`;
}

/** The same as a terminal shows it. */
export function acrossToTable(found: Across, options: TextTableOptions = {}): string {
  const table = <T>(cells: readonly Cells<T>[], rows: readonly T[]) =>
    textTable(
      cells.map(({ head, number, cell }) => ({
        ...{ head, cells: rows.map(cell), align: number ? "right" : "left" },
        ...(number ? {} : { least: 8, wraps: true }),
      })),
      options,
    );
  const parts = found.across.map((one) =>
    [
      testSentence(one),
      table(methodCells, one.methods),
      table(pairCells, one.pairs),
      groupSentences(one, found.level).join("\n"),
    ].join("\n\n"),
  );
  return [...found.warnings.map((warning) => `${oneLine(warning)}.`), ...parts].join("\n\n");
}

/** The same in Markdown. */
export function acrossToMarkdown(found: Across): string {
  const parts = found.across.map((one) =>
    [
      `${markdownText(testSentence(one))}\n`,
      markdownTable(methodCells, one.methods),
      markdownTable(pairCells, one.pairs),
      groupSentences(one, found.level)
        .map((sentence) => `- ${markdownText(sentence)}\n`)
        .join(""),
    ].join("\n"),
  );
  return [...found.warnings.map((warning) => `- ${markdownText(warning)}.\n`), ...parts].join("\n");
}

function testSentence({ measure, blocks, friedman, imanDavenport }: AcrossMeasure): string {
  const over = `${oneLine(measure)} over ${formatCount(blocks.length)} datasets or topics (${blocks.map(oneLine).join(", ")})`;
  if (!friedman || !imanDavenport) return `${over}: Friedman's test is undefined.`;
  const { statistic, degrees, p } = friedman;
  const f = imanDavenport.f === null ? "F is infinite, for all agree" : `F = ${formatAgreement(imanDavenport.f)}`;
  return `${over}: Friedman's chi-squared is ${formatAgreement(statistic)} with ${degrees} degrees of freedom, ${pInWords(p)}; Iman and Davenport's ${f}, ${pInWords(imanDavenport.p)}.`;
}

// Never a p of 0.
function groupSentences({ groups, methods }: AcrossMeasure, level: number): string[] {
  const at = `at ${formatShare(1 - level)}, Wilcoxon's test with Holm's adjustment`;
  if (groups.length === 0) return [`Every two of the ${methods.length} methods are told apart (${at}).`];
  return groups.map((group) => `Not told apart (${at}): ${group.map(oneLine).join(", ")}.`);
}

const methodCells: readonly Cells<AcrossMethod>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  { head: "mean rank", number: true, cell: ({ meanRank }) => formatAgreement(meanRank) },
];

const pairCells: readonly Cells<AcrossPair>[] = [
  { head: "a", number: false, cell: ({ a }) => oneLine(a) },
  { head: "b", number: false, cell: ({ b }) => oneLine(b) },
  { head: "a better", number: true, cell: ({ wins }) => formatCount(wins) },
  { head: "b better", number: true, cell: ({ losses }) => formatCount(losses) },
  { head: "same", number: true, cell: ({ ties }) => formatCount(ties) },
  { head: "p", number: true, cell: ({ p }) => formatP(p) },
  { head: "p (Holm)", number: true, cell: ({ adjustedP }) => formatP(adjustedP) },
  { head: "a is", number: false, cell: ({ verdict }) => verdict },
];
