import { evaluateAgainst } from "../evaluation/evaluate-against.js";
import { parseMeasure } from "../evaluation/measures/parse-measure.js";
import type { TuneComparison } from "../results/tuning.js";
import { numberOrNull } from "../stats/number-or-null.js";
import type { TunedForm } from "./candidate.js";
import { measurePart } from "./held-out/measure-part.js";
import { type ComparisonBasis, judgedDifferences } from "./held-out-values.js";
import type { TuneJob } from "./jobs/job.js";
import type { CompareBlocksOutcome, SplitOutcome } from "./outcome.js";
import { measuresOf, repeatsOf, type TruthProblem, type TuneProblem } from "./problem.js";
import { scoreTuned } from "./score-tuned.js";
import { splitTruth } from "./tune-part.js";

type CompareBlocksJob = Extract<TuneJob, { kind: "compare blocks" }>;

/** The blocks, by number, that are tuned by the same truth and split alike: what one holds out every other does. Only where there are several. */
export function alike(problems: readonly TuneProblem[]): number[][] {
  const groups = new Map<string, number[]>();
  problems.forEach((problem, block) => {
    if (problem.kind === "balance") return;
    const { truthName, by, spec } = problem;
    const key = JSON.stringify([truthName, by, spec.splits.heldOut, repeatsOf(problem)]);
    groups.set(key, [...(groups.get(key) ?? []), block]);
  });
  return [...groups.values()].filter((blocks) => blocks.length > 1);
}

/** A job for each split on which every one of these blocks found something; `splits` are theirs, null where nothing could be fitted. */
export function compareBlocksJobs(
  problems: readonly TuneProblem[],
  blocks: readonly number[],
  splits: readonly (readonly (SplitOutcome | null)[])[],
): CompareBlocksJob[] {
  const [first] = blocks;
  const measures = measuresOf(problems[first!]!).filter((one) =>
    blocks.every((i) => measuresOf(problems[i]!).includes(one)),
  );
  return splits[first!]!.flatMap((_, number): CompareBlocksJob[] => {
    const found = blocks.map((i) => [problems[i]!.name, splits[i]![number]?.form] as const);
    if (found.some(([, form]) => form === undefined)) return [];
    const forms = Object.fromEntries(found) as Record<string, TunedForm>;
    return [{ kind: "compare blocks", block: first!, number, measures, forms }];
  });
}

/** Evaluates tuned methods against what one split held out of all of them. */
export function compareBlocks(
  problem: TruthProblem,
  { number, forms, measures }: CompareBlocksJob,
): CompareBlocksOutcome {
  const { accounts, comparators, truth, seed, resamples } = problem;
  const names = Object.keys(forms);
  const own = names.map((name) => [name, scoreTuned(problem, forms[name]!, problem.graphs)] as const);
  if (problem.past) {
    const scores = { accounts, columns: new Map(own) };
    const { evaluation, differences } = evaluateAgainst(scores, truth, { measures, seed, resamples, level: 0.95 });
    const find = (method: string, measure: string) =>
      evaluation.find((one) => one.topic === null && one.method === method && one.measure === measure)?.estimate;
    const heldOut = names.map((name) => [name, measures.map((measure) => find(name, measure) ?? null)]);
    return { heldOut: Object.fromEntries(heldOut), differences };
  }
  const { heldOut } = splitTruth(problem, null, ["tune", number]);
  const scores = { accounts, columns: new Map([...own, ...comparators]) };
  const measured = measures.map((measure) => measurePart(scores, heldOut, parseMeasure(measure)));
  return {
    heldOut: Object.fromEntries(names.map((name, i) => [name, measured.map((values) => numberOrNull(values[i]))])),
  };
}

/** The tuned methods against each other, each two of them once, by every measure that they have in common. */
export function blockComparisons(
  measures: readonly string[],
  outcomes: readonly CompareBlocksOutcome[],
  options: ComparisonBasis,
): TuneComparison[] {
  const [first] = outcomes;
  if (!first) return [];
  if (first.differences)
    return first.differences.map(({ a, b, measure, difference, low, high, p, adjustedP, verdict }) => ({
      a,
      b,
      measure,
      difference,
      low,
      high,
      p,
      adjustedP,
      verdict,
    }));
  const names = Object.keys(first.heldOut);
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  return measures.flatMap((measure, k) => {
    const value = ({ heldOut }: CompareBlocksOutcome, name: string) => heldOut[name]?.[k] ?? Number.NaN;
    const family = pairs.map(([a, b]) => ({
      a,
      b,
      differences: Float64Array.from(outcomes, (one) => value(one, a) - value(one, b)),
    }));
    return judgedDifferences(measure, family, options);
  });
}
