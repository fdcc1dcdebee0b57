import type { Command } from "commander";
import { type FormatOptions, formatOptions, printResult } from "./format.js";

/** `cloutlab report`: what a run found, in any format. */
export function reportCommand(program: Command): void {
  const command = program
    .command("report")
    .description("print what a run found in any format, from its folder or its report.json")
    .argument("<run>", "a run folder, or its report.json");
  formatOptions(command)
    .addHelpText("after", examples)
    .action(async (run: string, options: FormatOptions) => {
      const [{ readReport }, { runDocument }, { reportFormat }] = await Promise.all([
        import("../experiment/read-report.js"),
        import("../report/run-document.js"),
        import("../results/run.js"),
      ]);
      const data = readReport(run);
      await printResult(runDocument(data), () => reportFormat.write(data), options);
    });
}

const examples = `
Examples:
  cloutlab report runs/legacy-vs-impact/1a2b3c4d5e6f                              the same as the run printed
  cloutlab report runs/legacy-vs-impact/1a2b3c4d5e6f --format latex > tables.tex
  cloutlab report report.json --format csv --table movers
  cloutlab report report.json --out tables                                        every table as a CSV file`;
