import type { Evaluation } from "../../comparison/evaluation.js";
import { csvLines } from "../csv.js";
import { latexTable, latexText } from "../latex.js";
import { markdownTable, markdownText } from "../markdown-table.js";
import { type TextTableOptions, textTable } from "../text-table.js";
import { type Cells, differenceCells, overallRows, readingCells } from "./cells.js";
import { differenceFields, evaluationFields } from "./fields.js";
import { evaluationNotes } from "./notes.js";
import { verdictSentence } from "./verdict-sentence.js";
import { views } from "./views.js";

/** An evaluation as the JSON document that `cloutlab evaluate --json` prints; unknown numbers are null. */
export function evaluationToJson(evaluation: Evaluation): string {
  const pick = <T extends object>(entry: T, fields: readonly (keyof T)[]) =>
    Object.fromEntries(fields.map((field) => [field, entry[field]]));
  const document = {
    ...evaluation,
    evaluation: evaluation.evaluation.map((entry) => pick(entry, evaluationFields)),
    differences: evaluation.differences.map((entry) => pick(entry, differenceFields)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The readings as CSV, one line for each method, measure and topic; the differences are in the JSON document. */
export function evaluationToCsv({ evaluation }: Evaluation): string {
  const rows = evaluation.map((entry) => evaluationFields.map((field) => entry[field]));
  return [...csvLines([evaluationFields, ...rows])].join("");
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
    ...(differences.length > 0 ? [table("Differences between the methods.", differenceCells, differences)] : []),
    ...views(evaluation).map(({ about, cells, rows }) => table(about, cells, rows)),
  ].join("\n");
}

function verdicts(evaluation: Evaluation): string[] {
  if (evaluation.resamples === 0) return [];
  return evaluation.differences.map((difference) => verdictSentence(difference, evaluation));
}
