import { type CsvOptions, csvLines } from "../document/csv-lines.js";
import type { Comparison } from "../results/comparison.js";
import { agreementFields } from "./agreement-fields.js";

/** The agreement of a comparison as CSV, one line for each pair, statistic and stratum. */
export function compareToCsv({ agreement }: Comparison, options: CsvOptions = {}): string {
  const rows = agreement.map((entry) => agreementFields.map((field) => entry[field]));
  return [...csvLines([agreementFields, ...rows], options)].join("");
}
