import type { ResultDocument } from "../document/document.js";
import { formatCount } from "../document/number.js";
import type { ReportData } from "../results/run.js";
import { answer } from "./answer.js";
import { runSections } from "./sections/index.js";

/** What a run found, from the methods to how it is made again. */
export function runDocument(data: ReportData): ResultDocument {
  const { question, experiment, dataset, warnings } = data;
  const until = dataset.end === null ? "" : `, until ${dataset.end.slice(0, 10)}`;
  return {
    title: question,
    context: `${dataset.title} · ${formatCount(dataset.accounts)} accounts${until} · experiment ${experiment}`,
    answer: answer(data),
    warnings,
    sections: runSections.flatMap((section) => section(data)),
    mainTable: "leading-accounts",
  };
}
