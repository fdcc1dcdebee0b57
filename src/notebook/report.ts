import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReportFormat, reportFiles } from "../document/report-files.js";
import { BadInput } from "../problem.js";
import type { RunOutcome } from "../results/run.js";

/** A report of a run: where it lies, and what it says. */
export interface Report {
  readonly format: ReportFormat;
  readonly path: string;
  readonly text: string;
}

/**
 * The report of a run: of what `run` gave, or of a run folder.
 * @throws BadInput for a folder without one.
 * @example
 * import { report, run } from "cloutlab";
 *
 * const { text } = report(await run("experiments/legacy-vs-impact.yaml"), "markdown");
 */
export function report(of: RunOutcome | string, format: ReportFormat = "markdown"): Report {
  const folder = typeof of === "string" ? of : of.folder;
  const path = join(folder, reportFiles[format]);
  if (!existsSync(path))
    throw new BadInput({ what: "no report", value: path, expected: "the folder of a run, as `run` gives it" });
  return { format, path, text: readFileSync(path, "utf8") };
}
