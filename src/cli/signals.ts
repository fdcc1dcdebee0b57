import type { Command } from "commander";
import { outputWidth, print, printJson } from "./output.js";

export function signalsCommand(program: Command): void {
  program
    .command("signals")
    .description("list the signal catalogue")
    .argument("[pattern]", "only ids that match, `*` for any run of characters", "*")
    .option("--sql", "print the SQL that defines each signal")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  cloutlab signals 'twitter.shares.*'\n  cloutlab signals twitter.shares.per-post.90d --sql",
    )
    .action(async (pattern: string, options: { sql?: boolean; json?: boolean }) => {
      const { listSignals } = await import("../experiment/list.js");
      const signals = listSignals(pattern);
      if (options.json) return printJson({ version: 1, signals });
      if (options.sql) return print(signals.map(({ id, about, sql }) => `-- ${id}: ${about}\n${sql};`).join("\n\n"));
      const width = Math.max(...signals.map(({ id }) => id.length));
      const about = Math.max(30, outputWidth() - width - 24);
      const line = (cells: string[]) =>
        `${cells[0]?.padEnd(width)}  ${cells[1]?.padEnd(9)}  ${cells[2]?.slice(0, about)}`;
      print(
        [
          line(["signal", "direction", "about"]),
          ...signals.map((signal) => line([signal.id, signal.direction, signal.about])),
        ].join("\n"),
      );
      print(`\n${signals.length} signals`);
    });
}
