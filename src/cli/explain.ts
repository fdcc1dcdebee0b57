import type { Command } from "commander";
import { type FormatOptions, formatOptions, printResult } from "./format.js";
import { wholeNumber } from "./option.js";
import { progress } from "./progress.js";

interface Options extends FormatOptions {
  readonly account: string;
  readonly top: number;
}

/** `cloutlab explain`: where an account's scores come from. */
export function explainCommand(program: Command): void {
  const command = program
    .command("explain")
    .description("say where an account's scores come from: signals, networks, topics and their evidence")
    .argument("<run>", "a run folder")
    .requiredOption("--account <id>", "the account, as scores.csv names it")
    .option("--top <n>", "how many signals to list for each method; JSON has all", wholeNumber, 10)
    .addHelpText(
      "after",
      "\nExample:\n  cloutlab explain runs/legacy-vs-impact/1a2b3c4d5e6f --account 9007199254741993",
    );
  formatOptions(command).action(async (run: string, options: Options) => {
    const { explainAccount } = await import("../experiment/explain.js");
    const { onProgress, stop } = progress();
    const explanation = await explainAccount(run, options.account, onProgress).finally(stop);
    const [{ explanationDocument }, { explanationFormat }] = await Promise.all([
      import("../report/explanation-document.js"),
      import("../results/explanation.js"),
    ]);
    const document = explanationDocument(explanation, options.top);
    await printResult(document, () => explanationFormat.write(explanation), options);
  });
}
