import type { Command } from "commander";
import type { CheckMatrix, CheckOptions } from "../experiment/check-methods.js";
import { type FormatOptions, formatOptions, printResult } from "./format.js";
import { count, list, wholeNumber } from "./option.js";
import { progress } from "./progress.js";

/** `cloutlab check`: methods against the behavioural checks. */
export function checkCommand(program: Command): void {
  const command = program
    .command("check")
    .description("put methods through sixteen behavioural checks: pass, fail with a counterexample, or not applicable")
    .argument("[methods...]", "recipes such as twitter-impact(halfLifeDays=14) (default: every registered method)")
    .option("--dataset <name>", "measure incremental validity on this dataset too: a name or a folder")
    .option(
      "--fail-on <list>",
      "exit with 3 if one of these fails: checks or parts such as bought-followers, or all",
      list,
    )
    .option("--against <file>", "what an earlier version wrote with --json: the check version-drift compares with it")
    .option("--seed <n>", "the seed of the worlds and of the searches", count, 1)
    .option("--trials <n>", "how many inputs each search for a counterexample draws", wholeNumber, 100)
    .addHelpText("after", examples);
  formatOptions(command).action(async (methods: string[], options: CheckOptions & FormatOptions) => {
    const { checkMethods } = await import("../experiment/check-methods.js");
    const { onProgress, stop } = progress();
    const matrix = await checkMethods(methods, { ...options, onProgress }).finally(stop);
    const [{ checksDocument }, { checksFormat }] = await Promise.all([
      import("../report/checks-document.js"),
      import("../results/checks.js"),
    ]);
    await printResult(checksDocument(matrix), () => checksFormat.write(matrix), options);
    const missed = gate(matrix, options.failOn ?? []);
    if (missed.length === 0) return;
    process.stderr.write(`cloutlab: ${missed.length} checks failed that --fail-on names: ${missed.join(", ")}\n`);
    process.exitCode = 3;
  });
}

function gate({ methods }: CheckMatrix, failOn: readonly string[]): string[] {
  const named = (check: string, id: string) => ["all", check, id].some((name) => failOn.includes(name));
  return methods.flatMap(({ method, checks }) =>
    checks.flatMap(({ check, findings }) =>
      findings.filter(({ id, verdict }) => verdict === "fail" && named(check, id)).map(({ id }) => `${method} ${id}`),
    ),
  );
}

const examples = `
Examples:
  cloutlab check                                     the matrix of all methods
  cloutlab check twitter-impact                      one method, with the evidence of every check
  cloutlab check my-method --fail-on attacks,bounds  a gate: exit code 3 if one of them fails
  cloutlab check --json > before.json                the record that --against compares a later version with

A failure comes with the smallest counterexample that was found and its magnitude. A method that cannot pass by design
says why in its definition; that is shown as exempt and is no failure.`;
