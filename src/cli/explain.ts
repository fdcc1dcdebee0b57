import type { Command } from "commander";
import { print, printJson } from "./output.js";
import { progress } from "./progress.js";

export function explainCommand(program: Command): void {
  program
    .command("explain")
    .description("say where an account's scores come from: signals, networks, topics and their evidence")
    .argument("<run>", "a run folder")
    .requiredOption("--account <id>", "the account, as scores.csv names it")
    .option("--top <n>", "how many signals to list for each method", "10")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExample:\n  cloutlab explain runs/legacy-vs-impact/1a2b3c4d5e6f --account 9007199254741993",
    )
    .action(async (run: string, options: { account: string; top: string; json?: boolean }) => {
      const { explainAccount } = await import("../experiment/explain.js");
      const { onProgress, stop } = progress();
      const explanation = await explainAccount(run, options.account, onProgress).finally(stop);
      if (options.json) return printJson(explanation);
      const { explanationText } = await import("./explanation-text.js");
      print(explanationText(explanation, Number(options.top)));
    });
}
