import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { BadInput, describeProblem } from "../problem.js";
import { addCommands } from "./commands.js";

/**
 * What the command line does with its arguments, of which the first two are Node and the program. Gives the exit code; an error
 * is told in one line on standard error, and with `--debug` where it was thrown.
 */
export async function commandLine(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return tell(error, argv.includes("--debug"));
  }
}

function program(): Command {
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
    .addHelpText("after", examples);
  addCommands(program);
  return program;
}

const examples = `
Examples:
  cloutlab run experiments/legacy-vs-impact.yaml     the main job: two methods over one dataset, and a report
  cloutlab compare scores.csv                        how alike the score columns of any table are
  cloutlab explain RUN --account ID                  where an account's score comes from
  cloutlab datasets add NAME --from DIR              make a data package of something you downloaded
  cloutlab methods                                   what can be compared

Results go to standard output, progress to standard error. Exit codes: 0 fine, 1 internal failure, 2 bad input or
usage, 3 a gate that you set was not met, 130 interrupted.`;

function tell(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
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
