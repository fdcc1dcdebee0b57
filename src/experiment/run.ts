import { existsSync } from "node:fs";
import { agree } from "../agreement/agree.js";
import { parseStratum } from "../agreement/stratum.js";
import { holdOut } from "../datasets/hold-out.js";
import { type Dataset, openDataset } from "../datasets/open.js";
import type { OnProgress } from "../progress.js";
import { type RunOutcome, reportFormat } from "../results/run.js";
import { printStatistic } from "../stats/print-statistic.js";
import { audienceOf } from "./audience.js";
import { checkParsed } from "./check-methods.js";
import { ensureDataset } from "./dataset.js";
import { evaluateRun } from "./evaluate-run.js";
import { type Made, runFiles } from "./files.js";
import { fileIngredients } from "./methods/file-record.js";
import { type OwnMethods, ownMethods } from "./methods/own-methods.js";
import { tunedHere } from "./methods/tuned-here.js";
import { accountNames } from "./names.js";
import { readExperiment } from "./read.js";
import { readReport } from "./read-report.js";
import { reportData } from "./report-data.js";
import { type ResolvedExperiment, resolveExperiment } from "./resolve.js";
import { runId } from "./run-id.js";
import { scoreDataset } from "./score-dataset.js";
import { runFolder, storeRun } from "./store.js";
import { rateTopics } from "./topics.js";
import { heldOutOf } from "./truth/choices.js";
import { versions } from "./versions.js";

/** How an experiment is to be run. */
export interface RunOptions {
  /** The folder that run folders go to. */
  readonly out: string;
  /** The results are the same bytes for any number. @defaultValue one a processor */
  readonly threads?: number | undefined;
  /** Make the run again although it is there. */
  readonly force?: boolean | undefined;
  /** Check everything and compute nothing. */
  readonly dryRun?: boolean | undefined;
  /** Run only these of the experiment's methods. */
  readonly only?: readonly string[] | undefined;
  /** Methods that are not registered, which the experiment names by their ids. Such a run is made again whenever it is asked for. */
  readonly methods?: OwnMethods | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Runs an experiment file and writes its run folder. A run that is there already, with the same data, methods, seed and
 * versions, is read and not made again.
 * @throws BadInput for whatever is wrong with the experiment or its dataset; nothing is left behind then.
 */
export async function runExperiment(file: string, options: RunOptions): Promise<RunOutcome> {
  const onProgress = options.onProgress ?? (() => undefined);
  const experiment = await resolveExperiment(readExperiment(file), options.only, ownMethods(options.methods));
  const location = await ensureDataset(experiment.spec.dataset, experiment.folder, onProgress);
  onProgress(`opening ${location.name}`);
  const dataset = await openDataset(location, { threads: options.threads });
  try {
    const id = runId(ingredients(experiment, dataset));
    const folder = runFolder(options.out, experiment.name, id);
    if (existsSync(folder) && !options.force && !hasCode(experiment)) {
      return {
        folder,
        status: "unchanged",
        document: readReport(folder),
      };
    }
    if (options.dryRun) return { folder, status: "dry run", document: null };
    const made = { dataset, folder, started: new Date() };
    const { files, document } = await compute(experiment, id, made, options.threads, onProgress);
    await storeRun(folder, files);
    return { folder, status: "made", document };
  } finally {
    dataset.close();
  }
}

// Code may use what its text does not show: the same text is no proof of the same method.
function hasCode({ methods }: ResolvedExperiment): boolean {
  return methods.some(({ files = {} }) => Object.values(files).some((file) => "code" in file));
}

function ingredients({ spec, methods, statistics }: ResolvedExperiment, dataset: Dataset) {
  const { question, strata, top, seed, topics, bootstrap, truth, measures, positive, margin, checks } = spec;
  return {
    question,
    strata,
    top,
    seed,
    topics,
    bootstrap,
    truth,
    measures,
    positive,
    margin,
    checks,
    methods: methods.map(({ name }) => name),
    ...fileIngredients(methods),
    statistics: statistics.map(printStatistic),
    dataset: dataset.hash,
    versions: versions(),
  };
}

async function compute(
  experiment: ResolvedExperiment,
  id: string,
  made: Made,
  threads: number | undefined,
  onProgress: OnProgress,
) {
  const { dataset, warnings: heldOut } = await holdOut(made.dataset, heldOutOf(experiment.truths));
  const { methods, built, graphs, scored, warnings } = await scoreDataset(dataset, {
    methods: experiment.methods,
    baselines: experiment.truths.length > 0,
    withheld: heldOutOf(experiment.truths),
    onProgress,
  });
  onProgress("rating topics");
  const topics = await rateTopics(dataset, built, methods, experiment.spec.topics);
  onProgress("comparing");
  const { statistics, spec } = experiment;
  const uncertainty = { bootstrap: spec.bootstrap, seed: spec.seed, threads, onProgress };
  const comparison = await agree(scored.table, statistics, spec.strata.map(parseStratum), uncertainty);
  onProgress("evaluating");
  const evaluation = await evaluateRun(experiment, dataset, scored.table, audienceOf(built.table), onProgress);
  // Few trials: a run is to be quick, and `cloutlab check` is there for more.
  const checks = spec.checks ? checkParsed(experiment.methods, { seed: spec.seed, trials: 5, onProgress }) : null;
  const findings = {
    experiment: { ...experiment, methods },
    runId: id,
    versions: versions(),
    dataset: {
      name: dataset.name,
      title: dataset.title,
      hash: dataset.hash,
      accounts: built.table.accounts.length,
      end: built.end,
    },
    names: await accountNames(dataset),
    signals: built.table,
    graphs: graphs.extents,
    scored,
    comparison,
    topics,
    evaluation,
    checks,
    warnings: [...(evaluation ? tunedHere(experiment.methods, dataset) : []), ...heldOut, ...warnings],
  };
  // As it is read back, so that it is the same whether the run was made now or was there already.
  const document = reportFormat.parse(reportData(findings));
  onProgress("writing the report");
  return { files: await runFiles(findings, document, made), document };
}
