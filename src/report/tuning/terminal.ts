import { type TextTableOptions, textTable } from "../../document/text-table.js";
import { wrap } from "../../document/wrap.js";
import type { TuneResult } from "../../results/tuning.js";
import { tuneAnswer } from "./answer.js";
import { rowsOf, type SectionTable } from "./section.js";
import { tuneSections } from "./sections.js";

const mostRows = 15;

/** What a tuning found, for a terminal: the answer, and the tables of the report, long ones cut. */
export function tuneSummary(result: TuneResult, options: TextTableOptions = {}): string {
  const { width = 100 } = options;
  const paragraph = (text: string) => wrap(text, width).join("\n");
  return [
    result.question,
    ...(result.warnings.length > 0
      ? [result.warnings.map((warning) => paragraph(`warning: ${warning}`)).join("\n")]
      : []),
    tuneAnswer(result).map(paragraph).join("\n"),
    ...tuneSections(result).flatMap(({ title, text, tables }) => [
      `${title}\n${text.map(paragraph).join("\n")}`,
      ...tables.filter(({ rows, inFull }) => rows > 0 && !inFull).map((table) => tableText(table, options, width)),
    ]),
  ].join("\n\n");
}

function tableText(table: SectionTable, options: TextTableOptions, width: number): string {
  const rows = rowsOf(table).slice(0, mostRows);
  const columns = table.columns.map(({ head, cell, value }, i) => ({
    ...{ head, cells: rows.map(cell), align: value ? ("right" as const) : ("left" as const) },
    ...(i === 0 ? { least: 12, wraps: true } : {}),
  }));
  const rest = table.rows - rows.length;
  const more = rest > 0 ? `\n... and ${rest} more in the report` : "";
  return `${wrap(table.caption, width).join("\n")}\n${textTable(columns, options)}${more}`;
}
