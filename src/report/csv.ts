import type { CsvOptions } from "../document/csv.js";
import { csvLines } from "../document/csv.js";
import type { Comparison } from "../results/comparison.js";
import type { AccountRow, ReportData } from "../results/run.js";
import { agreementFields } from "./agreement-fields.js";

/** The agreement of a comparison as CSV, one line for each pair, statistic and stratum. */
export function compareToCsv({ agreement }: Comparison, options: CsvOptions = {}): string {
  const rows = agreement.map((entry) => agreementFields.map((field) => entry[field]));
  return [...csvLines([agreementFields, ...rows], options)].join("");
}

/** Accounts with a score and a rank by each method: `account,name,score:A,rank:A,...`. */
export function accountsToCsv(rows: readonly AccountRow[], methods: readonly string[], options: CsvOptions = {}) {
  const header = ["account", "name", ...methods.flatMap((method) => [`score:${method}`, `rank:${method}`])];
  const cells = rows.map(({ account, name, scores, ranks }) => [
    account,
    name,
    ...methods.flatMap((_, i) => [scores[i], ranks[i]]),
  ]);
  return [...csvLines([header, ...cells], options)].join("");
}

/** The report as CSV: its agreement table. Scores and ranks of all accounts are in the run folder's own tables. */
export function toCsv(data: ReportData, options: CsvOptions = {}): string {
  return compareToCsv(data.comparison, options);
}
