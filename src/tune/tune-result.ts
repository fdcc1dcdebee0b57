import type { ResolvedExperiment } from "../experiment/resolve.js";
import { baselines } from "../methods/baselines.js";
import type { TuneResult, TuneStanding } from "../results/tuning.js";
import { blockComparisons } from "./compare-blocks.js";
import { accountsOf } from "./held-out/restrict-to-accounts.js";
import { comparisonsOf, figureOf, type HeldOutValues, ratioOf } from "./held-out-values.js";
import type { SplitOutcome } from "./outcome.js";
import { measuresOf, repeatsOf } from "./problem.js";
import type { ComparedBlocks } from "./tune-blocks.js";
import type { TunedBlock } from "./tuned-block.js";
import { tunedMethod } from "./tuned-method.js";

const level = 0.95;

type Facts = Pick<TuneResult, "runId" | "versions" | "dataset" | "warnings"> & {
  /** The methods that the experiment itself names. */
  readonly own: readonly string[];
};

/** What is said of a tuning, from all that was found. */
export function tuneResult(
  { name, spec }: ResolvedExperiment,
  found: readonly TunedBlock[],
  compared: readonly ComparedBlocks[],
  facts: Facts,
): TuneResult {
  const { own, warnings, ...rest } = facts;
  const margin = spec.margin ?? null;
  const values = found.map(
    (one): HeldOutValues => ({ measures: measuresOf(one.problem), splits: one.splits, level, margin }),
  );
  const [first] = found;
  return {
    version: 1,
    experiment: name,
    question: spec.question,
    command: `cloutlab tune experiments/${name}.yaml`,
    seed: spec.seed,
    ...rest,
    level,
    margin,
    splits: splitsOf(first!),
    tuned: found.map((one, i) => tunedMethod(one, values[i]!)),
    standings: standingsOf(found, values, own),
    comparisons: [
      ...found.flatMap((one, i) => comparisonsOf(values[i]!, one.problem.name, [...one.problem.comparators.keys()])),
      ...compared.flatMap(({ block, measures, outcomes }) =>
        blockComparisons(measures, outcomes, { level, margin, ratio: ratioOf(values[block]!) }),
      ),
    ],
    warnings: [...new Set([...warnings, ...found.flatMap(warningsOf)])],
  };
}

function splitsOf({ problem, splits }: TunedBlock): TuneResult["splits"] {
  const { spec } = problem;
  const asked = problem.kind === "balance" ? noTruth : { truth: problem.truth.kind, by: problem.by };
  const mean = (of: (split: SplitOutcome) => number) =>
    splits.reduce((sum, split) => sum + of(split), 0) / splits.length;
  return {
    ...asked,
    heldOut: spec.splits.heldOut,
    repeats: repeatsOf(problem),
    inner: spec.splits.inner,
    trainingAccounts: mean(({ trainingAccounts }) => trainingAccounts),
    heldOutAccounts: mean(({ heldOutAccounts }) => heldOutAccounts),
    dropped: mean(({ dropped }) => dropped),
  };
}

const noTruth = { truth: "none", by: "account" } as const;

function standingsOf(
  found: readonly TunedBlock[],
  values: readonly HeldOutValues[],
  own: readonly string[],
): TuneStanding[] {
  const untuned = new Set(found.flatMap(({ block }) => block.untuned?.name ?? []));
  const kind = (name: string): TuneStanding["is"] =>
    untuned.has(name) ? "untuned" : baselines.includes(name) ? "baseline" : own.includes(name) ? "method" : "tuned";
  const seen = new Set<string>();
  return found.flatMap(({ problem }, i) =>
    [problem.name, ...problem.comparators.keys()].flatMap((method) => {
      if (seen.has(method)) return [];
      seen.add(method);
      const is = method === problem.name ? "tuned" : kind(method);
      return measuresOf(problem).map((_, measure) => ({ method, is, ...figureOf(values[i]!, method, measure) }));
    }),
  );
}

function warningsOf({ problem, whole, splits }: TunedBlock): string[] {
  const judged = new Set(problem.kind === "balance" ? [] : accountsOf(problem.truth));
  const all = [...problem.comparators.values()];
  const lost = problem.accounts.filter(
    (account, row) => judged.has(account) && all.some((scores) => Number.isNaN(scores[row]!)),
  );
  const failed = repeatsOf(problem) - splits.length;
  return [
    ...whole.notes.map((note) => `${problem.name}: ${note}`),
    ...(whole.converged ? [] : [`${problem.name}: ${whole.solver} did not converge`]),
    ...(lost.length > 0
      ? [`no figure counts ${lost.length} of the ${judged.size} accounts of the truth, which not every method scores`]
      : []),
    ...(failed > 0 ? [`${problem.name}: nothing could be fitted on ${failed} of ${repeatsOf(problem)} splits`] : []),
  ];
}
