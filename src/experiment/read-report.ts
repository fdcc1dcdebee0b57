import { join } from "node:path";
import { type ReportData, reportFormat } from "../results/run.js";
import { jsonOf } from "./json-of.js";

/**
 * What the report of a run says: of a run folder, or of the file `report.json` wherever it lies.
 * @throws BadInput when it is not there or is something else, with the place.
 */
export function readReport(run: string): ReportData {
  const file = run.endsWith(".json") ? run : join(run, "report.json");
  return reportFormat.parse(jsonOf(file, "a folder that `cloutlab run` wrote, or its report.json"), file);
}
