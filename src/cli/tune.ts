import { join } from "node:path";
import type { Command } from "commander";
import { wholeNumber } from "./option.js";
import { colourWanted, outputWidth, print, printJson } from "./output.js";
import { progress } from "./progress.js";

interface TuneOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly threads?: number;
}

/** `cloutlab tune`: weights and parameters that a truth likes best, with what they are worth on accounts that it never showed. */
export function tuneCommand(program: Command): void {
  program
    .command("tune")
    .description("tune signal weights or parameters, and say what they are worth on accounts that were held out")
    .argument("<experiment>", "a YAML file with a tune: block")
    .option("--out <dir>", "where run folders go", "runs")
    .option("--json", "print one JSON document on standard output")
    .option("--dry-run", "check everything and say what would be done, without doing it")
    .option("--force", "tune again, from the beginning")
    .option("--threads <n>", "threads; the results are the same for any number", wholeNumber)
    .addHelpText("after", examples)
    .action(async (file: string, options: TuneOptions) => {
      const { tuneExperiment } = await import("../experiment/tune.js");
      const { onProgress, stop } = progress(options.json === true && process.stderr.isTTY !== true);
      const outcome = await tuneExperiment(file, { ...options, onProgress }).finally(stop);
      if (options.json)
        return printJson({ folder: outcome.folder, status: outcome.status, ...(outcome.result ?? { version: 1 }) });
      if (!outcome.result) return print(`would make ${outcome.folder}`);
      const { tuneSummary } = await import("../report/tuning/terminal.js");
      print(tuneSummary(outcome.result, { width: outputWidth(), colour: colourWanted() }));
      const said = outcome.status === "unchanged" ? "Nothing changed since this was tuned" : "Made";
      print(`\n${said}: ${outcome.folder}\nOpen ${join(outcome.folder, "report.html")}`);
    });
}

const examples = `
Examples:
  cloutlab tune experiments/tune-impact.yaml`;
