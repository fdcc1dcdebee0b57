import type { Command } from "commander";
import { list, wholeNumber } from "./option.js";
import { print, printJson } from "./output.js";
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
      const { runSummary } = await import("./run-summary.js");
      print(runSummary(outcome));
    });
}
