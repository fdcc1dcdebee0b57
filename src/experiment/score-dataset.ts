import type { Dataset } from "../datasets/open.js";
import type { ParsedMethod } from "../methods/parse.js";
import type { OnProgress } from "../progress.js";
import { type BuiltSignals, buildSignals } from "../signals/build.js";
import { type BuiltGraphs, buildGraphs, graphWarnings } from "../signals/graphs.js";
import { computable, withBaselines } from "./baselines.js";
import { graphsNeeded, patternsOf, type Scored, scoreMethods } from "./score.js";
import type { HeldOut } from "./truth/held-out.js";

/** The scores of methods over a dataset, and what they were made of. */
export interface DatasetScores {
  /** The methods that were scored: those asked for, then the baselines. */
  readonly methods: readonly ParsedMethod[];
  readonly built: BuiltSignals;
  readonly graphs: BuiltGraphs;
  readonly scored: Scored;
  /** What was noticed while signals, baselines, graphs and scores were made, in this order. */
  readonly warnings: readonly string[];
}

export interface ScoreDatasetOptions {
  readonly methods: readonly ParsedMethod[];
  /** Score the baselines that the dataset can tell as well. */
  readonly baselines: boolean;
  /** What of the dataset is held out as truth: errors name it. */
  readonly withheld?: readonly HeldOut[];
  readonly onProgress?: OnProgress;
}

/**
 * Scores a dataset by methods: the way that every run, tuning and notebook goes. The signals of the baselines and of followers
 * are built in any case where `baselinesLater` says that they may be asked for.
 * @throws BadInput when a method needs a signal or a graph that the dataset does not have.
 */
export async function scoreDataset(
  dataset: Dataset,
  { baselinesLater = false, ...options }: ScoreDatasetOptions & { readonly baselinesLater?: boolean },
): Promise<DatasetScores> {
  const wanted = options.baselines || baselinesLater ? withBaselines(options.methods) : options.methods;
  options.onProgress?.("building signals");
  const built = await buildSignals(dataset, [...patternsOf(wanted), "*.followers", "*.followers-observed"]);
  return scoreBuilt(dataset, built, options);
}

/** As `scoreDataset`, of signals that have been built. */
export async function scoreBuilt(
  dataset: Dataset,
  built: BuiltSignals,
  { methods: named, baselines, withheld, onProgress }: ScoreDatasetOptions,
): Promise<DatasetScores> {
  const { methods, warnings } = baselines
    ? computable(withBaselines(named), named, built)
    : { methods: [...named], warnings: [] };
  const needed = graphsNeeded(methods, built);
  if (needed.size > 0) onProgress?.("building graphs");
  const graphs = await buildGraphs(dataset, built, needed);
  onProgress?.("scoring");
  const scored = scoreMethods(methods, built, graphs, withheld);
  return {
    methods,
    built,
    graphs,
    scored,
    warnings: [...built.warnings, ...warnings, ...graphWarnings(graphs), ...scored.warnings],
  };
}
