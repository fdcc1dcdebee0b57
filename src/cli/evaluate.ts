import type { Command } from "commander";
import type { EvaluateFileOptions } from "../experiment/evaluate-file.js";
import { BadInput } from "../problem.js";
import type { AcrossMeasure } from "../results/across.js";
import type { Evaluation } from "../results/evaluation.js";
import { type FormatOptions, formatOf, formatOptions, printResult } from "./format.js";
import { count, level, list, size } from "./option.js";
import { progress } from "./progress.js";

interface EvaluateOptions extends Omit<EvaluateFileOptions, "resamples" | "truth">, FormatOptions {
  readonly truth?: string;
  readonly across?: boolean;
  readonly chart?: string;
  readonly bootstrap: number;
  readonly differences?: boolean;
}

/** `cloutlab evaluate`: score columns against a truth, with verdicts. */
export function evaluateCommand(program: Command): void {
  formatOptions(program.command("evaluate"))
    .description("evaluate scores against a truth: which method is better, and is it more than luck")
    .argument("<scores...>", "a table of scores, one row an account; or TREC runs; or evaluations with --across")
    .option("--truth <file>", "judgements, grades (a table or TREC qrels), a reference or labels")
    .option("--measures <list>", "recipes such as auc or nDCG@10,P(rel=2)@5 (default: the usual ones)", list)
    .option("--account <column>", "the column of account ids (default: account, id, ... or a first column of texts)")
    .option("--methods <columns>", "the columns to evaluate, beside followers and equal-weights (default: all)", list)
    .option("--positive <label>", "of labels, the one whose accounts should be above the others")
    .option("--bootstrap <n>", "resamples of accounts or topics, 0 for no intervals and verdicts", count, 1000)
    .option("--seed <n>", "the seed of the resamples", count, 1)
    .option("--level <share>", "the confidence level", level, 0.95)
    .option("--margin <size>", "differences up to this size do not matter: allows the verdict equivalent", size)
    .option(
      "--across",
      "the files are evaluations (JSON) of several datasets, or one of several topics: rank the methods",
    )
    .option("--chart <file.svg>", "with --across, a critical-difference diagram of the first measure")
    .option("--differences", "with --format csv: the same as --table differences")
    .option("--write-trec <dir>", "also write the scores as TREC runs there, and grades as qrels")
    .addHelpText("after", examples)
    .action(async (files: string[], given: EvaluateOptions) => {
      const options = withTable(given);
      if (options.across) return printAcross(files, options);
      if (!options.truth)
        throw new BadInput({ what: "no truth", expected: "--truth FILE, or --across with evaluations" });
      const { evaluateFile } = await import("../experiment/evaluate-file.js");
      const { onProgress, stop } = progress(process.stderr.isTTY !== true);
      const chosenTruth = { ...options, truth: options.truth, resamples: options.bootstrap, onProgress };
      await printEvaluation(await evaluateFile(files, chosenTruth).finally(stop), options);
    });
}

function withTable({ differences, ...options }: EvaluateOptions): EvaluateOptions {
  if (!differences) return options;
  if (formatOf(options) !== "csv")
    throw new BadInput({ what: "--differences is for --format csv: the others have both" });
  if (options.table !== undefined)
    throw new BadInput({ what: "--differences with --table", value: options.table, expected: "one of them" });
  return { ...options, table: "differences" };
}

async function printEvaluation(evaluation: Evaluation, options: FormatOptions): Promise<void> {
  const [{ asRunEvaluation }, { evaluateDocument }, { evaluationNotes }, { evaluationFormat }] = await Promise.all([
    import("../experiment/as-run-evaluation.js"),
    import("../report/evaluate-document.js"),
    import("../report/evaluation/notes.js"),
    import("../results/evaluation.js"),
  ]);
  // A table for machines has no place for what must be known before any number.
  if (formatOf(options) === "csv") process.stderr.write(`${evaluationNotes(evaluation).join("\n")}\n`);
  const document = evaluateDocument(asRunEvaluation(evaluation));
  await printResult(document, () => evaluationFormat.write(evaluation), options);
}

async function printAcross(files: string[], options: EvaluateOptions): Promise<void> {
  const { level: at, measures, chart, truth } = options;
  if (truth !== undefined) throw new BadInput({ what: "--truth with --across", value: truth, expected: "one of them" });
  const [{ evaluateAcross }, { acrossDocument }, { acrossFormat }] = await Promise.all([
    import("../experiment/evaluate-across.js"),
    import("../report/across-document.js"),
    import("../results/across.js"),
  ]);
  const found = evaluateAcross(files, { level: at, measures });
  if (chart !== undefined) await writeChart(chart, found.across[0]!);
  const document = acrossDocument(found);
  if (formatOf(options) === "csv") process.stderr.write(document.warnings.map((warning) => `${warning}\n`).join(""));
  await printResult(document, () => acrossFormat.write(found), options);
}

async function writeChart(file: string, measure: AcrossMeasure): Promise<void> {
  const { criticalDifference } = await import("../report/charts/critical-difference.js");
  const { toSvg } = await import("../document/svg.js");
  const { writeFile } = await import("node:fs/promises");
  if (!file.endsWith(".svg")) throw new BadInput({ what: "no such kind of chart", value: file, expected: "FILE.svg" });
  await writeFile(file, await toSvg(criticalDifference(measure)));
}

const examples = `
Examples:
  cloutlab evaluate scores.csv --truth judgements.csv                  winner,loser: accuracy, AUC, log-loss, Brier
  cloutlab evaluate scores.csv --truth judgements.csv --margin 0.01    with "equivalent" as a possible verdict
  cloutlab evaluate scores.csv --truth experts.qrels --measures nDCG@10,AP --format latex > table.tex
  cloutlab evaluate old.run new.run --truth experts.qrels --json       two TREC runs, topic by topic
  cloutlab evaluate scores.csv --truth grades.csv --write-trec trec    trec/truth.qrels and trec/<method>.run, for TREC's tools
  cloutlab evaluate scores.csv --truth bots.csv --positive human       account,label: AUC, by group if there is one
  cloutlab evaluate --across runs/*/*/evaluation.json --chart ranks.svg    mean ranks over datasets, Friedman, Wilcoxon

Accounts are resampled for judgements, both ends of a pair; topics for grades; never single pairs.`;
