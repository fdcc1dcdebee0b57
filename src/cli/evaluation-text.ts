import type { Evaluation } from "../comparison/evaluation.js";
import {
  differencesToCsv,
  evaluationToCsv,
  evaluationToJson,
  evaluationToLatex,
  evaluationToMarkdown,
  evaluationToTable,
} from "../report/evaluation/formats.js";
import type { TextTableOptions } from "../report/text-table.js";

export { differencesToCsv };

/** How to write an evaluation, by the name of the format. */
export const evaluationFormats = {
  csv: evaluationToCsv,
  json: evaluationToJson,
  latex: evaluationToLatex,
  markdown: evaluationToMarkdown,
  table: evaluationToTable,
} satisfies Record<string, (evaluation: Evaluation, options: TextTableOptions) => string>;
