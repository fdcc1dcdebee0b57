import type { Dataset } from "../datasets/open.js";
import { evaluateAgainst } from "../evaluation/evaluate-against.js";
import { type NamedTruth, truthAgreement } from "../evaluation/truth-agreement.js";
import { baselines } from "../methods/baselines.js";
import type { OnProgress } from "../progress.js";
import type { RunEvaluation, TruthEvaluation } from "../results/run-evaluation.js";
import type { Table } from "../table.js";
import type { ResolvedExperiment } from "./resolve.js";
import { truthOfDataset } from "./truth/truth-of-dataset.js";

const usualResamples = 1000;

type Asked = Pick<ResolvedExperiment, "truths"> & {
  readonly spec: Pick<ResolvedExperiment["spec"], "seed" | "bootstrap" | "margin">;
};

/**
 * Evaluates the scores of a run against every truth that its experiment names, and the truths against each other; null where it
 * names none.
 * @throws BadInput when the dataset has no such table, and for what `evaluateAgainst` refuses.
 */
export async function evaluateRun(
  { spec, truths: choices }: Asked,
  dataset: Dataset,
  scores: Table,
  followers: Float64Array,
  onProgress: OnProgress,
): Promise<RunEvaluation | null> {
  if (choices.length === 0) return null;
  const { seed, bootstrap = usualResamples, margin } = spec;
  const options = { seed, resamples: bootstrap, level: 0.95, margin, followers, onProgress };
  const named: NamedTruth[] = [];
  const truths: TruthEvaluation[] = [];
  for (const choice of choices) {
    const { truth, warnings } = await truthOfDataset(dataset, choice);
    const evaluation = evaluateAgainst(scores, truth, { ...options, measures: choice.measures });
    named.push({ name: choice.name, truth, measures: choice.measures });
    truths.push({ name: choice.name, ...evaluation, warnings: [...warnings, ...evaluation.warnings] });
  }
  const { agreement, warnings } = truthAgreement(scores, named, options);
  const [first, ...others] = truths;
  return {
    truths: [{ ...first!, warnings: [...first!.warnings, ...warnings] }, ...others],
    agreement,
    baselines: baselines.filter((name) => scores.columns.has(name)),
  };
}
