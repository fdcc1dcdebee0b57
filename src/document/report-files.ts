import type { ResultDocument } from "./document.js";
import { type DocumentFormat, printDocument } from "./printers.js";

/** The formats in which a folder of results has its report, and the name of each file. */
export const reportFiles = {
  html: "report.html",
  markdown: "report.md",
  latex: "report.tex",
} as const satisfies Partial<Record<DocumentFormat, string>>;

/** The name of a format in which a folder of results has its report. */
export type ReportFormat = keyof typeof reportFiles;

/** The report of a folder of results by file name, in every format. */
export async function reportTexts(document: ResultDocument): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const format of Object.keys(reportFiles) as ReportFormat[])
    texts.set(reportFiles[format], await printDocument(document, format));
  return texts;
}
