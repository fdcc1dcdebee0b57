import { csvLines } from "../../document/csv.js";
import { latexTable, latexText } from "../../document/latex.js";
import { markdownTable, markdownText } from "../../document/markdown-table.js";
import { type TextTableOptions, textTable } from "../../document/text-table.js";
import type { Evaluation } from "../../results/evaluation.js";
import { type Cells, differenceCells, overallRows, readingCells } from "./cells.js";
import { differenceFields, evaluationFields } from "./fields.js";
import { evaluationNotes } from "./notes.js";
import { topicTable } from "./topic-table.js";
import { verdictSentence } from "./verdict-sentence.js";
import { views } from "./views.js";

/** An evaluation as the JSON document that `cloutlab evaluate --json` prints; unknown numbers are null. */
export function evaluationToJson(evaluation: Evaluation): string {
  return `${JSON.stringify(evaluationDocument(evaluation), null, 2)}\n`;
}

/** The document, with the fields of its entries in their order. */
export function evaluationDocument<T extends Evaluation>(evaluation: T) {
  return {
    ...evaluation,
    evaluation: evaluation.evaluation.map((entry) => pick(entry, evaluationFields)),
    differences: evaluation.differences.map((entry) => pick(entry, differenceFields)),
  };
}

function pick<T extends object, K extends keyof T>(entry: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, entry[field]])) as Pick<T, K>;
}

/** The readings as CSV, one line for each method, measure and topic. */
export function evaluationToCsv({ evaluation }: Evaluation): string {
  const rows = evaluation.map((entry) => evaluationFields.map((field) => entry[field]));
  return [...csvLines([evaluationFields, ...rows])].join("");
}

/** The differences as CSV, one line for every two methods and each measure. */
export function differencesToCsv({ differences }: Evaluation): string {
  const rows = differences.map((entry) => differenceFields.map((field) => entry[field]));
  return [...csvLines([differenceFields, ...rows])].join("");
}

/** Notes, readings, differences and verdicts as a terminal shows them. */
export function evaluationToTable(evaluation: Evaluation, options: TextTableOptions = {}): string {
  const table = <T>(cells: readonly Cells<T>[], rows: readonly T[]) =>
    textTable(
      cells.map(({ head, number, cell }) => ({
        ...{ head, cells: rows.map(cell), align: number ? "right" : "left" },
        ...(number ? {} : { least: 8, wraps: true }),
      })),
      options,
    );
  const { differences } = evaluation;
  return [
    evaluationNotes(evaluation).join("\n"),
    table(readingCells(evaluation), overallRows(evaluation)),
    ...byTopic(evaluation, ({ about, cells, rows }) => `${about}\n\n${table(cells, rows)}`),
    ...(differences.length > 0 ? [table(differenceCells, differences)] : []),
    ...verdicts(evaluation),
    ...views(evaluation).map(({ about, cells, rows }) => `${about}\n\n${table(cells, rows)}`),
  ].join("\n\n");
}

/** The same in Markdown. */
export function evaluationToMarkdown(evaluation: Evaluation): string {
  const { differences } = evaluation;
  return [
    evaluationNotes(evaluation)
      .map((note) => `- ${markdownText(note)}\n`)
      .join(""),
    markdownTable(readingCells(evaluation), overallRows(evaluation)),
    ...byTopic(evaluation, ({ about, cells, rows }) => `${about}\n\n${markdownTable(cells, rows)}`),
    ...(differences.length > 0 ? [markdownTable(differenceCells, differences)] : []),
    ...verdicts(evaluation).map((paragraph) => `${markdownText(paragraph)}\n`),
    ...views(evaluation).map(({ about, cells, rows }) => `${markdownText(about)}\n\n${markdownTable(cells, rows)}`),
  ].join("\n");
}

/** The same as LaTeX tables, with the notes as comments. */
export function evaluationToLatex(evaluation: Evaluation): string {
  const table = <T>(caption: string, cells: readonly Cells<T>[], rows: readonly T[]) =>
    latexTable(caption, cells.map(({ number }) => (number ? "r" : "l")).join(""), [
      cells.map(({ head }) => latexText(head)),
      ...rows.map((row) => cells.map(({ cell }) => latexText(cell(row)))),
    ]);
  const { differences } = evaluation;
  return [
    ...evaluationNotes(evaluation).map((note) => `% ${note}`),
    "% needs \\usepackage{booktabs}",
    table(`The methods against ${evaluation.truth}.`, readingCells(evaluation), overallRows(evaluation)),
    ...byTopic(evaluation, ({ about, cells, rows }) => table(about, cells, rows)),
    ...(differences.length > 0 ? [table("Differences between the methods.", differenceCells, differences)] : []),
    ...views(evaluation).map(({ about, cells, rows }) => table(about, cells, rows)),
  ].join("\n");
}

function byTopic(
  evaluation: Evaluation,
  write: (found: NonNullable<ReturnType<typeof topicTable>>) => string,
): string[] {
  const found = topicTable(evaluation);
  return found ? [write(found)] : [];
}

function verdicts(evaluation: Evaluation): string[] {
  if (evaluation.resamples === 0) return [];
  return evaluation.differences.map((difference) => verdictSentence(difference, evaluation));
}
