import { dirname, join } from "node:path";
import { agreementMatrices, stratumInWords } from "../report/agreement-matrix.js";
import { evaluationSummary } from "../report/evaluation/terminal-section.js";
import { accountTable, agreementTable, matrixTable, methodTable } from "../report/terminal.js";
import type { ReportData, RunOutcome } from "../results/run.js";
import { outputWidth } from "./output.js";

const accountsShown = 10;

/** What a run found, for a terminal: the top accounts side by side, the agreement, where the first two methods differ, and where the run folder is. */
export function runSummary({ folder, status, document }: RunOutcome): string {
  if (!document) return `would make ${folder}`;
  const width = outputWidth();
  const names = document.methods.map(({ name }) => name);
  const parts = [
    document.question,
    `${document.dataset.title}: ${document.dataset.accounts} accounts${document.dataset.end ? `, until ${document.dataset.end.slice(0, 10)}` : ""}`,
    ...(document.warnings.length > 0 ? [document.warnings.map((warning) => `warning: ${warning}`).join("\n")] : []),
    methodTable(document.methods, { width }),
    `First by ${names[0]}\n${accountTable(document.top.slice(0, accountsShown), names, { width })}`,
    ...(document.evaluation?.truths ?? []).map((truth) => evaluationSummary(truth, document.evaluation!, { width })),
    ...matrices(document, width),
    ...movers(document, width),
    `${status === "unchanged" ? "Nothing changed since this run was made" : "Made"}: ${folder}\nOpen ${join(folder, "report.html")}, or ask: cloutlab explain ${join(dirname(folder), document.runId)} --account ${document.top[0]?.account ?? "ID"}`,
  ];
  return parts.join("\n\n");
}

// All pairs over all accounts, and the first pair in every stratum; the rest is in the report.
function matrices({ comparison }: ReportData, width: number): string[] {
  const { methods, agreement } = comparison;
  if (methods.length < 2) return [];
  const whole = agreementMatrices(comparison).filter(({ stratum }) => stratum === "all");
  const first = agreement.filter(({ a, b }) => a === methods[0] && b === methods[1]);
  return [
    ...whole.map(
      (matrix) => `${matrix.statistic}, ${stratumInWords(matrix.stratum)}\n${matrixTable(matrix, { width })}`,
    ),
    `${methods[0]} and ${methods[1]}, by stratum\n${agreementTable(first, { width })}`,
  ];
}

function movers({ movers: found, comparison }: ReportData, width: number): string[] {
  if (!found || found.rows.length === 0) return [];
  const shown = found.rows.map((row) => ({ ...row, scores: row.scores.slice(0, 2), ranks: row.ranks.slice(0, 2) }));
  return [
    `Where ${found.a} and ${found.b} differ most\n${accountTable(shown, comparison.methods.slice(0, 2), { width })}`,
  ];
}
