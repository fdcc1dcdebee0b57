import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { holdOut } from "../datasets/hold-out.js";
import { type Dataset, openDataset } from "../datasets/open.js";
import { BadInput } from "../problem.js";
import { buildSignals } from "../signals/build.js";
import { buildGraphs, graphWarnings } from "../signals/graphs.js";
import type { Table } from "../table.js";
import type { TuneResult } from "../tuning/result.js";
import { tellable, withBaselines } from "./baselines.js";
import { ensureDataset } from "./dataset.js";
import { fileIngredients } from "./methods/file-record.js";
import type { OnProgress } from "./progress.js";
import { readExperiment } from "./read.js";
import { type ResolvedExperiment, resolveExperiment } from "./resolve.js";
import { runId } from "./run-id.js";
import { graphsNeeded, patternsOf, scoreMethods } from "./score.js";
import { readRunFile, runFolder, storeRun } from "./store.js";
import { heldOutOf } from "./truth/choices.js";
import { truthOf } from "./truth/of-dataset.js";
import { checkProblem } from "./tune/check-problem.js";
import { tuneCrew } from "./tune/crew.js";
import { findAll } from "./tune/find-all.js";
import { openJournal } from "./tune/journal.js";
import { problemOf } from "./tune/problems.js";
import { tuneResult } from "./tune/result-of.js";
import { type Block, blocksOf } from "./tune/subject.js";
import { tuneFiles } from "./tune/tune-files.js";
import { versions } from "./versions.js";

export interface TuneOptions {
  /** Where run folders go. */
  readonly out: string;
  readonly threads?: number | undefined;
  /** Tune again although it is done, and from the beginning although some of it is. */
  readonly force?: boolean | undefined;
  /** Check everything and tune nothing. */
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Told where unfinished work is kept, before it begins. */
  readonly onJournal?: ((folder: string) => void) | undefined;
}

export interface TuneOutcome {
  readonly folder: string;
  readonly status: "made" | "unchanged" | "dry run";
  /** Null for a dry run of something new. */
  readonly result: TuneResult | null;
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
    if (existsSync(folder) && !options.force)
      return { folder, status: "unchanged", result: readRunFile(folder, "tune.json") as TuneResult };
    const material = await gather(experiment, blocks, dataset, onProgress);
    if (options.dryRun) return { folder, status: "dry run", result: null };
    const result = await tuneAll(experiment, blocks, { ...material, dataset, id, folder }, options, onProgress);
    return { folder, status: "made", result };
  } finally {
    dataset.close();
  }
}

type Material = Awaited<ReturnType<typeof gather>>;

async function gather(
  experiment: ResolvedExperiment,
  blocks: readonly Block[],
  opened: Dataset,
  onProgress: OnProgress,
) {
  const { truths, spec } = experiment;
  if (truths.length === 0 && !blocks.every(({ spec: { objective } }) => isBalance(objective)))
    throw new BadInput({
      file: `${experiment.name}.yaml`,
      column: "truth",
      what: "missing",
      expected: "what to tune by, such as truth: judgements",
    });
  const { dataset, warnings: heldOut } = await holdOut(opened, heldOutOf(truths));
  onProgress("building signals");
  const untuned = blocks.flatMap((block) => block.untuned ?? []);
  const named = [...untuned, ...experiment.methods].filter(
    (method, i, all) => all.findIndex(({ name }) => name === method.name) === i,
  );
  const wanted = withBaselines(named);
  const signals = blocks.flatMap(({ subject }) => (subject.kind === "signals" ? subject.signals : []));
  const built = await buildSignals(dataset, [...patternsOf(wanted), ...signals]);
  const { methods, warnings } = tellable(wanted, named, built);
  const graphs = await buildGraphs(dataset, built, graphsNeeded(methods, built));
  const scored = scoreMethods(methods, built, graphs, heldOutOf(truths));
  const problems = [];
  const truthWarnings: string[] = [];
  for (const block of blocks) {
    const list = Array.isArray(block.spec.objective) ? block.spec.objective : [];
    const [first] = list;
    const own = block.spec.truth ?? (typeof first === "object" ? first.truth : undefined) ?? truths[0]?.name;
    const choice = truths.find(({ name }) => name === own);
    if (!choice && truths.length > 0)
      throw new BadInput({
        column: "tune.truth",
        what: "no such truth in the experiment",
        value: own ?? "",
        expected: `one of ${truths.map(({ name }) => name).join(", ")}`,
      });
    const read = choice ? await truthOf(dataset, choice) : null;
    truthWarnings.push(...(read?.warnings ?? []));
    const objectives = [];
    for (const one of list) {
      const of = typeof one === "string" ? choice : truths.find(({ name }) => name === one.truth);
      if (!of)
        throw new BadInput({
          ...{
            column: "tune.objective",
            what: "no such truth in the experiment",
            value: (one as { truth: string }).truth,
          },
          expected: `one of ${truths.map(({ name }) => name).join(", ")}`,
        });
      objectives.push({
        choice: of,
        truth: (await truthOf(dataset, of)).truth,
        measure: typeof one === "string" ? one : one.measure,
      });
    }
    problems.push(
      problemOf(block, {
        table: built.table,
        graphs: graphs.graphs,
        seed: spec.seed,
        truth: read?.truth ?? null,
        choice: choice ?? null,
        objectives,
        scores: scored.table,
      }),
    );
  }
  for (const problem of problems) checkProblem(problem);
  return {
    ...{ problems, scores: scored.table, named },
    accounts: built.table.accounts.length,
    warnings: [
      ...new Set([
        ...heldOut,
        ...truthWarnings,
        ...built.warnings,
        ...warnings,
        ...graphWarnings(graphs),
        ...scored.warnings,
      ]),
    ],
  };
}

function isBalance(objective: Block["spec"]["objective"]): boolean {
  return typeof objective === "object" && "balance" in objective;
}

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
  const crew = await tuneCrew(problems, threads);
  try {
    const found = await findAll(blocks, problems, crew, journal, onProgress);
    const result = tuneResult(experiment, found, {
      ...{ runId: id, versions: versions(), warnings, own: named.map(({ name }) => name) },
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
    await crew.close();
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function ingredients({ spec, methods, folder: _ }: ResolvedExperiment, blocks: readonly Block[], dataset: Dataset) {
  const { question, seed, truth, measures, positive, margin } = spec;
  const all = [...methods, ...blocks.flatMap(({ untuned }) => untuned ?? [])];
  return {
    ...{ question, seed, truth, measures, positive, margin },
    tune: blocks.map(({ name, spec: block, subject }) => ({ name, ...block, subject })),
    methods: methods.map(({ name }) => name),
    ...fileIngredients(all),
    dataset: dataset.hash,
    versions: versions(),
  };
}
