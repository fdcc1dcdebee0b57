import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AgreeOptions, agree } from "../agreement/agree.js";
import { parseStratum } from "../agreement/stratum.js";
import { readScores, type ScoreColumns } from "../input/read-scores.js";
import type { OnProgress } from "../progress.js";
import type { Comparison } from "../results/comparison.js";
import { parseStatistic } from "../stats/parse-statistic.js";
import { printStatistic } from "../stats/print-statistic.js";

export interface CompareFileOptions extends ScoreColumns, Omit<AgreeOptions, "groups" | "followers" | "onProgress"> {
  readonly statistics?: readonly string[] | undefined;
  readonly strata?: readonly string[] | undefined;
  /** Depths at which the overlap of the first accounts is added. */
  readonly top?: readonly number[] | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export const defaultStatistics = ["pearson", "spearman", "kendall-tau-b", "weighted-tau", "rbo"];
export const defaultStrata = ["all", "10%", "1%"];

/**
 * Compares the score columns of a file; `-` reads standard input.
 * @throws BadInput for whatever is wrong with the file, a name or an option.
 */
export async function compareFile(
  file: string,
  options: CompareFileOptions,
  input: Input = standardInput,
): Promise<Comparison> {
  const { onProgress = () => undefined, top = [] } = options;
  const recipes = [
    ...(options.statistics ?? defaultStatistics),
    ...top.flatMap((k) => [`overlap@${k}`, `jaccard@${k}`]),
  ];
  const statistics = new Map(recipes.map(parseStatistic).map((chosen) => [printStatistic(chosen), chosen]));
  const strata = new Map((options.strata ?? defaultStrata).map(parseStratum).map((stratum) => [stratum.name, stratum]));
  onProgress("reading scores");
  const { table, groups, followers } = await fromFile(file, input, (path) =>
    readScores(path, file === "-" ? "standard input" : file, options, options.threads),
  );
  return agree(table, [...statistics.values()], [...strata.values()], { ...options, groups, followers });
}

type Input = () => Promise<Buffer>;

async function fromFile<T>(file: string, input: Input, read: (path: string) => Promise<T>): Promise<T> {
  if (file !== "-") return read(file);
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-"));
  try {
    const bytes = await input();
    const path = join(folder, `scores.${formatOf(bytes)}`);
    writeFileSync(path, bytes);
    return await read(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formatOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start === "PAR1") return "parquet";
  if (start.startsWith("{")) return "ndjson";
  return start.startsWith("[") ? "json" : "csv";
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
