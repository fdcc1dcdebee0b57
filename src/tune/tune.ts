import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Dataset, openDataset } from "../datasets/open.js";
import { ensureDataset } from "../experiment/dataset.js";
import { fileIngredients } from "../experiment/methods/file-record.js";
import { readExperiment } from "../experiment/read.js";
import { type ResolvedExperiment, resolveExperiment } from "../experiment/resolve.js";
import { runId } from "../experiment/run-id.js";
import { readRunFile, runFolder, storeRun } from "../experiment/store.js";
import { versions } from "../experiment/versions.js";
import type { OnProgress } from "../progress.js";
import { type TuneOutcome, type TuneResult, tuneFormat } from "../results/tuning.js";
import type { Table } from "../table.js";
import { type Block, blocksOf } from "./block.js";
import { openJournal } from "./jobs/journal.js";
import { tunePool } from "./jobs/pool.js";
import { prepare } from "./prepare.js";
import { tuneBlocks } from "./tune-blocks.js";
import { tuneFiles } from "./tune-files.js";
import { tuneResult } from "./tune-result.js";

/** How an experiment is to be tuned. */
export interface TuneOptions {
  /** The folder that run folders go to. */
  readonly out: string;
  /** The results are the same bytes for any number. @defaultValue one a processor */
  readonly threads?: number | undefined;
  /** Tune again although it is done, and from the beginning although some of it is. */
  readonly force?: boolean | undefined;
  /** Check everything and tune nothing. */
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Told where unfinished work is kept, before it begins. */
  readonly onJournal?: ((folder: string) => void) | undefined;
}

/**
 * Tunes what the `tune:` blocks of an experiment say and writes a run folder: the result, a report, and each tuned method as a
 * file. What is reported is measured on accounts (or topics) that the tuning never saw. The same seed gives the same bytes for
 * any number of threads, and when an interrupted tuning is taken up again.
 * @throws BadInput for whatever is wrong with the experiment, its dataset or the constraints.
 */
export async function tuneExperiment(file: string, options: TuneOptions): Promise<TuneOutcome> {
  const onProgress = options.onProgress ?? (() => undefined);
  const experiment = await resolveExperiment(readExperiment(file));
  const blocks = await blocksOf(experiment);
  const location = await ensureDataset(experiment.spec.dataset, experiment.folder, onProgress);
  onProgress(`opening ${location.name}`);
  const dataset = await openDataset(location, { threads: options.threads });
  try {
    const id = runId(ingredients(experiment, blocks, dataset));
    const folder = runFolder(options.out, experiment.name, `tune-${id}`);
    if (existsSync(folder) && !options.force) return { folder, status: "unchanged", result: readTuning(folder) };
    const material = await prepare(experiment, blocks, dataset, onProgress);
    if (options.dryRun) return { folder, status: "dry run", result: null };
    const result = await tuneAll(experiment, blocks, { ...material, dataset, id, folder }, options, onProgress);
    return { folder, status: "made", result };
  } finally {
    dataset.close();
  }
}

type Material = Awaited<ReturnType<typeof prepare>>;

interface Place {
  readonly dataset: Dataset;
  readonly id: string;
  readonly folder: string;
}

async function tuneAll(
  experiment: ResolvedExperiment,
  blocks: readonly Block[],
  { problems, scores, named, accounts, warnings, dataset, id, folder }: Material & Place,
  { threads, force, onJournal }: TuneOptions,
  onProgress: OnProgress,
): Promise<TuneResult> {
  const journal = openJournal(`${folder}.unfinished`, force === true);
  onJournal?.(journal.folder);
  const pool = await tunePool(problems, journal.folder, threads);
  try {
    const { found, compared } = await tuneBlocks(blocks, problems, pool, journal, onProgress);
    const result = tuneResult(experiment, found, compared, {
      runId: id,
      versions: versions(),
      warnings,
      own: named.map(({ name }) => name),
      dataset: { name: dataset.name, title: dataset.title, hash: dataset.hash, accounts },
    });
    onProgress("writing the report");
    const { texts, methods, tunedScores } = await tuneFiles(found, result);
    const table: Table = { accounts: scores.accounts, columns: new Map([...tunedScores, ...scores.columns]) };
    await storeRun(folder, { texts, scores: table });
    for (const { spec, name } of blocks)
      if (spec.file !== undefined) write(resolve(experiment.folder, spec.file), methods.get(name)!);
    journal.remove();
    return result;
  } finally {
    await pool.close();
  }
}

function readTuning(folder: string): TuneResult {
  return tuneFormat.parse(readRunFile(folder, "tune.json"), join(folder, "tune.json"));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function ingredients({ spec, methods, folder: _ }: ResolvedExperiment, blocks: readonly Block[], dataset: Dataset) {
  const { question, seed, truth, measures, positive, margin } = spec;
  const all = [...methods, ...blocks.flatMap(({ untuned }) => untuned ?? [])];
  return {
    question,
    seed,
    truth,
    measures,
    positive,
    margin,
    tune: blocks.map(({ name, spec: block, subject }) => ({ name, ...block, subject })),
    methods: methods.map(({ name }) => name),
    ...fileIngredients(all),
    dataset: dataset.hash,
    versions: versions(),
  };
}
