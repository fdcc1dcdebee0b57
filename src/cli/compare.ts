import type { Command } from "commander";
import type { ResultDocument } from "../document/document.js";
import type { CompareFileOptions } from "../experiment/compare-file.js";
import { type FormatOptions, formatOf, formatOptions, printResult } from "./format.js";
import { choice, count, level, list, wholeNumber } from "./option.js";
import { progress } from "./progress.js";

interface CompareOptions extends CompareFileOptions, FormatOptions {}

/** `cloutlab compare`: the agreement of the score columns of any table. */
export function compareCommand(program: Command): void {
  const command = program
    .command("compare")
    .description("compare the score columns of a table: how alike every two are, and how sure that is")
    .argument("<scores>", "CSV, TSV, Parquet or NDJSON, one row an account; - reads standard input")
    .option("--account <column>", "the column of account ids (default: account, id, ... or a first column of texts)")
    .option("--methods <columns>", "the columns to compare (default: all that hold numbers)", list)
    .option(
      "--statistics <list>",
      "recipes such as spearman,rbo(p=0.9) (default: pearson, spearman, kendall-tau-b, weighted-tau, rbo)",
      list,
    )
    .option("--strata <list>", "all, or the top share by either method of a pair", list, ["all", "10%", "1%"])
    .option("--top <list>", "add the overlap of the first so many accounts, such as 10,100", depths)
    .option(
      "--bootstrap <n>",
      "resamples for the intervals, 0 for none (default: 1000 for up to 20,000 accounts, else analytic intervals)",
      count,
    )
    .addOption(choice("--interval <kind>", "how intervals are made", ["auto", "percentile", "bca", "analytic"]))
    .option("--level <share>", "the confidence level", level, 0.95)
    .option("--group <column>", "resample groups of accounts, such as those of one owner, not accounts")
    .option("--differences", "test whether methods agree alike with a third one")
    .option("--followers <column>", "followers, for R² on their logarithm (default: a column called followers)")
    .option("--seed <n>", "the seed of the resamples", count, 1)
    .option("--threads <n>", "threads; the results are the same for any number", wholeNumber);
  formatOptions(command)
    .addHelpText("after", examples)
    .action(async (file: string, options: CompareOptions) => {
      const { compareFile } = await import("../experiment/compare-file.js");
      const { onProgress, stop } = progress(process.stderr.isTTY !== true);
      const comparison = await compareFile(file, { ...options, onProgress }).finally(stop);
      const { compareDocument } = await import("../report/compare-document.js");
      const { comparisonFormat } = await import("../results/comparison.js");
      const intervals = options.bootstrap !== 0 || options.interval === "analytic";
      const document = compareDocument(comparison, { intervals, open: ["matrices", "list"] });
      for (const sentence of besides(document, formatOf(options))) process.stderr.write(`${sentence}\n`);
      await printResult(document, () => comparisonFormat.write(comparison), options);
    });
}

// What a table for machines has no place for, though it must come before any number.
function besides({ answer, warnings }: ResultDocument, format: FormatOptions["format"]): readonly string[] {
  if (format === "csv") return [...answer, ...warnings];
  return format === "json" ? warnings : [];
}

const examples = `
Examples:
  cloutlab compare scores.csv                                    every two columns of numbers, with 95 % intervals
  cloutlab compare runs/x/1a2b3c/scores.csv --top 10,100 --json  a run, with the overlap of the first 10 and 100
  cloutlab compare panel.parquet --account user --methods a,b,c --differences
  cloutlab compare scores.tsv --group owner --interval bca --format latex > agreement.tex
  cloutlab compare scores.csv --differences --format csv --table differences
  cat scores.csv | cloutlab compare - --bootstrap 0 --format csv

An account that a method did not score is left out of that method's pairs only; how many are lost is said first.`;

function depths(text: string): number[] {
  return list(text).map(wholeNumber);
}
