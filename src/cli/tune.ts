import { existsSync } from "node:fs";
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
      const interrupted = whenInterrupted();
      const outcome = await tuneExperiment(file, { ...options, onProgress, onJournal: interrupted.keep }).finally(
        () => {
          interrupted.over();
          stop();
        },
      );
      if (options.json)
        return printJson({ folder: outcome.folder, status: outcome.status, ...(outcome.result ?? { version: 1 }) });
      if (!outcome.result) return print(`would make ${outcome.folder}`);
      const { tuneSummary } = await import("../report/tuning/terminal.js");
      print(tuneSummary(outcome.result, { width: outputWidth(), colour: colourWanted() }));
      const said = outcome.status === "unchanged" ? "Nothing changed since this was tuned" : "Made";
      print(`\n${said}: ${outcome.folder}\nOpen ${join(outcome.folder, "report.html")}`);
    });
}

// Says where the work is when it is cut short, for nothing of what is done is lost.
function whenInterrupted() {
  let folder: string | undefined;
  const tell = () => {
    if (folder === undefined || !existsSync(folder)) return;
    process.stderr.write(
      `\ncloutlab: interrupted; what has been done is kept in ${folder}: the same command goes on from there\n`,
    );
  };
  process.once("exit", tell);
  return {
    keep: (journal: string) => {
      folder = journal;
    },
    over: () => process.off("exit", tell),
  };
}

const examples = `
Examples:
  cloutlab tune experiments/tune-impact.yaml               weights and parameters, what they are worth, and a report
  cloutlab tune experiments/tune-impact.yaml --json        all of it as JSON
  cloutlab tune experiments/tune-creators.yaml --threads 1 the same bytes as with all processors
  cloutlab run experiments/with-tuned.yaml                 methods: [tuned/influence.yaml] uses what was tuned

A tune: block names a method or signals, an objective and constraints (docs/tuning.md). What is reported is measured on
accounts that the tuning never saw. An interrupted tuning goes on where it was when the command is given again.`;
