import { join } from "node:path";
import type { Command } from "commander";
import type { RunOutcome } from "../results/run.js";
import { list, wholeNumber } from "./option.js";
import { colourWanted, outputWidth, print, printJson } from "./output.js";
import { progress } from "./progress.js";

interface RunOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly threads?: number;
  readonly only?: string[];
}

export function runCommand(program: Command): void {
  program
    .command("run")
    .description("run an experiment: scores, rankings, agreement and a report in a run folder")
    .argument("<experiment>", "a YAML file")
    .option("--out <dir>", "where run folders go", "runs")
    .option("--json", "print one JSON document on standard output")
    .option("--dry-run", "check everything and say what would be done, without doing it")
    .option("--force", "run again although nothing changed")
    .option(
      "--threads <n>",
      "threads of the SQL engine and the comparison; the results are the same for any number",
      wholeNumber,
    )
    .option("--only <methods>", "comma-separated names of the experiment's methods to run", list)
    .addHelpText(
      "after",
      "\nExamples:\n  cloutlab run experiments/legacy-vs-impact.yaml\n  cloutlab run experiments/politicians.yaml --json",
    )
    .action(async (file: string, options: RunOptions) => {
      const { runExperiment } = await import("../experiment/run.js");
      const { onProgress, stop } = progress(options.json === true && process.stderr.isTTY !== true);
      const outcome = await runExperiment(file, { ...options, onProgress }).finally(stop);
      if (options.json)
        return printJson({ version: 1, folder: outcome.folder, status: outcome.status, ...outcome.document });
      print(await summary(outcome));
    });
}

// What the report says, and where it is.
async function summary({ folder, status, document }: RunOutcome): Promise<string> {
  if (!document) return `would make ${folder}`;
  const [{ printDocument }, { runDocument }] = await Promise.all([
    import("../document/printers.js"),
    import("../report/run-document.js"),
  ]);
  const said = await printDocument(runDocument(document), "table", { width: outputWidth(), colour: colourWanted() });
  return [
    said,
    `${status === "unchanged" ? "Nothing changed since this run was made" : "Made"}: ${folder}`,
    `Open ${join(folder, "report.html")}, or ask: cloutlab explain ${folder} --account ${document.top[0]?.account ?? "ID"}`,
  ].join("\n");
}
