#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { BadInput, describeProblem } from "../problem.js";
import { addCommands } from "./commands.js";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const program = new Command("cloutlab")
  .description("Compare influence-scoring methods over shared datasets: scores, rankings, agreement, reports.")
  .version(manifest.version, "-V, --version", "print the version")
  .option("--debug", "print a stack trace with an error")
  .helpOption("-h, --help", "print this help")
  .showHelpAfterError("(see --help)")
  .exitOverride()
  .addHelpText(
    "after",
    `
Examples:
  cloutlab run experiments/legacy-vs-impact.yaml     the main job: two methods over one dataset, and a report
  cloutlab compare scores.csv                        how alike the score columns of any table are
  cloutlab explain RUN --account ID                  where an account's score comes from
  cloutlab datasets add NAME --from DIR              make a data package of something you downloaded
  cloutlab methods                                   what can be compared

Results go to standard output, progress to standard error. Exit codes: 0 fine, 1 internal failure, 2 bad input or
usage, 3 a gate that you set was not met, 130 interrupted.`,
  );
addCommands(program);

process.on("SIGINT", () => process.exit(130));
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that went away (`| head`) is no failure.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv);

async function main(argv: string[]): Promise<number> {
  try {
    await program.parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const debug = argv.includes("--debug");
    if (error instanceof BadInput) {
      const [first, ...more] = error.problems;
      process.stderr.write(
        `cloutlab: ${first ? describeProblem(first) : error.message}${more.length > 0 ? ` (and ${more.length} more problems)` : ""}\n`,
      );
      if (debug) process.stderr.write(`${error.stack}\n`);
      return 2;
    }
    const message = error instanceof Error ? (debug ? error.stack : error.message.split("\n")[0]) : String(error);
    process.stderr.write(`cloutlab: internal failure: ${message}${debug ? "" : " (--debug shows where)"}\n`);
    return 1;
  }
}
