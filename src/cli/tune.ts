import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { OnProgress } from "../progress.js";
import type { TuneOutcome } from "../results/tuning.js";
import { type FormatOptions, formatOf, printOptions, printResult } from "./format.js";
import { wholeNumber } from "./option.js";
import { print, printJson } from "./output.js";
import { progress } from "./progress.js";

interface TuneOptions extends FormatOptions {
  readonly out: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly threads?: number;
}

/** `cloutlab tune`: weights and parameters that a truth likes best, with what they are worth on accounts that it never showed. */
export function tuneCommand(program: Command): void {
  const command = program
    .command("tune")
    .description("tune signal weights or parameters, and say what they are worth on accounts that were held out")
    .argument("<experiment>", "a YAML file with a tune: block")
    .option("--out <dir>", "where run folders go", "runs");
  printOptions(command)
    .option("--dry-run", "check everything and say what would be done, without doing it")
    .option("--force", "tune again, from the beginning")
    .option("--threads <n>", "threads; the results are the same for any number", wholeNumber)
    .addHelpText("after", examples)
    .action(async (file: string, options: TuneOptions) => {
      const { tuneExperiment } = await import("../tune/tune.js");
      const { onProgress, stop } = progress(formatOf(options) === "json" && process.stderr.isTTY !== true);
      const interrupted = whenInterrupted(onProgress);
      const { onJournal, over } = interrupted;
      const outcome = await tuneExperiment(file, {
        ...options,
        onProgress: interrupted.onProgress,
        onJournal,
      }).finally(() => {
        over();
        stop();
      });
      const { out: _, ...how } = options;
      await printOutcome(outcome, how);
    });
}

// In words, where the report is too.
async function printOutcome({ folder, status, result }: TuneOutcome, options: FormatOptions): Promise<void> {
  if (!result && formatOf(options) === "json") return printJson({ folder, status, version: 1 });
  if (!result) return print(`would make ${folder}`);
  const [{ tuneFormat }, { tuneDocument }] = await Promise.all([
    import("../results/tuning.js"),
    import("../report/tuning/tune-document.js"),
  ]);
  const json = () => JSON.stringify({ folder, status, ...JSON.parse(tuneFormat.write(result)) }, null, 2);
  await printResult(tuneDocument(result), json, options);
  if (formatOf(options) !== "table") return;
  const said = status === "unchanged" ? "Nothing changed since this was tuned" : "Made";
  print(`\n${said}: ${folder}\nOpen ${join(folder, "report.html")}`);
}

// Says what was found and where the work is when it is cut short, for nothing of what is done is lost.
function whenInterrupted(onProgress: OnProgress) {
  let folder: string | undefined;
  let best: string | undefined;
  const tell = () => {
    if (folder === undefined || !existsSync(folder)) return;
    const methods = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
    process.stderr.write(
      [
        `\ncloutlab: interrupted${best ? `; ${best}` : ""}`,
        ...methods.map((name) => `the best so far: ${join(folder!, name)}`),
        `what has been done is kept in ${folder}: the same command goes on from there\n`,
      ].join("\n  "),
    );
  };
  process.once("exit", tell);
  return {
    onProgress: ((stage, done, total, found) => {
      best = found ?? best;
      onProgress(stage, done, total, found);
    }) satisfies OnProgress,
    onJournal: (journal: string) => {
      folder = journal;
    },
    over: () => process.off("exit", tell),
  };
}

const examples = `
Examples:
  cloutlab tune experiments/tune-impact.yaml               weights and parameters, what they are worth, and a report
  cloutlab tune experiments/tune-impact.yaml --json        all of it as JSON
  cloutlab tune experiments/tune-impact.yaml --format csv  how right each method is; another table: --table ID
  cloutlab tune experiments/tune-creators.yaml --threads 1 the same bytes as with all processors
  cloutlab run experiments/with-tuned.yaml                 methods: [tuned/influence.yaml] uses what was tuned

A tune: block names a method or signals, an objective and constraints (docs/tuning.md). What is reported is measured on
accounts that the tuning never saw. Ctrl-C keeps what was found and says where; the same command goes on from there, also
in the midst of a long search.`;
