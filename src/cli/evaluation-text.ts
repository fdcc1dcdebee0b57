import type { TextTableOptions } from "../document/text-table.js";
import {
  differencesToCsv,
  evaluationToCsv,
  evaluationToJson,
  evaluationToLatex,
  evaluationToMarkdown,
  evaluationToTable,
} from "../report/evaluation/formats.js";
import type { Evaluation } from "../results/evaluation.js";

export { differencesToCsv };

/** How to write an evaluation, by the name of the format. */
export const evaluationFormats = {
  csv: evaluationToCsv,
  json: evaluationToJson,
  latex: evaluationToLatex,
  markdown: evaluationToMarkdown,
  table: evaluationToTable,
} satisfies Record<string, (evaluation: Evaluation, options: TextTableOptions) => string>;
