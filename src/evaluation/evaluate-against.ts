import { BadInput } from "../problem.js";
import type { Evaluation } from "../results/evaluation.js";
import { followerRSquared } from "../stats/follower-r-squared.js";
import type { Table } from "../table.js";
import { type EvaluateMeasuresOptions, evaluateMeasures } from "./evaluate-measures.js";
import { labelRanks, topShares } from "./label-ranks.js";
import { lostAccounts } from "./lost-accounts.js";
import { type ChosenMeasure, parseMeasure } from "./measures/parse-measure.js";
import { count } from "./truth/count.js";
import type { Evaluator } from "./truth/evaluator.js";
import { gradesEvaluator, type ScoresOf } from "./truth/grades-evaluator.js";
import { judgementsEvaluator } from "./truth/judgements-evaluator.js";
import { labelsEvaluator } from "./truth/labels-evaluator.js";
import { referenceEvaluator } from "./truth/reference-evaluator.js";
import type { Truth } from "./truth/truth.js";

/** How scores are to be evaluated against a truth. */
export interface EvaluateAgainstOptions extends Omit<EvaluateMeasuresOptions, "margin"> {
  /** Differences up to this size do not matter to the user. @defaultValue none: no verdict is "equivalent" */
  readonly margin?: number | undefined;
  /** Recipes; by default those that are usual for the truth. */
  readonly measures?: readonly string[] | undefined;
  /** Followers of each account, for R² on their logarithm. */
  readonly followers?: Float64Array | undefined;
  /** The scores of each topic, where they come from a run that ranks every topic by itself. */
  readonly byTopic?: ReadonlyMap<string, Table> | undefined;
}

/** The measures that are taken where none is asked for. */
export const defaultMeasures: Readonly<Record<Truth["kind"], readonly string[]>> = {
  judgements: ["accuracy", "auc", "log-loss", "brier"],
  grades: ["nDCG@10", "AP", "RR", "P@10", "Rprec"],
  labels: ["auc"],
  reference: ["spearman", "kendall-tau-b", "tau-ap"],
};

/**
 * Evaluates every column of scores against a truth, over the accounts that all of them scored: each measure of each method, and the
 * difference of every two methods, with intervals, tests and verdicts from seeded resamples. A measure that is undefined is null.
 * @throws BadInput for a measure that the truth does not have, and when no account is left.
 */
export function evaluateAgainst(scores: Table, truth: Truth, options: EvaluateAgainstOptions): Evaluation {
  const measures = chosen(options.measures ?? defaultMeasures[truth.kind], truth.kind);
  const common = options.byTopic ? scores : commonAccounts(scores);
  const { evaluator, judged } = evaluatorOf(common, truth, measures, options);
  const left = evaluator.warnings.filter((warning) => warning.startsWith("left out"));
  if (evaluator.units === 0 || (!options.byTopic && nothingGraded(common, truth)))
    throw new BadInput({
      what:
        left.length > 0
          ? `nothing is left of the ${truth.kind}: ${left.join("; ")}`
          : `no account of the ${truth.kind} has a score by every method`,
      expected: "the same account ids in the scores and in the truth",
    });
  const margin = options.margin ?? null;
  const methods = [...scores.columns.keys()];
  const { evaluation, differences, warnings } = evaluateMeasures(evaluator, methods, measures, { ...options, margin });
  const lost = scores.accounts.length - common.accounts.length;
  return {
    version: 1,
    ...{ truth: truth.kind, unit: evaluator.unit, units: evaluator.units },
    ...{ resamples: options.resamples, level: options.level, margin },
    byTopic: options.byTopic !== undefined,
    accounts: scores.accounts.length,
    coverage: methods.map((method) => coverage(method, scores.columns.get(method)!, options.followers)),
    ceiling: judged?.ceiling ?? null,
    lost: options.byTopic ? [] : lostAccounts(scores, options.followers),
    judgedRanking: judged?.ranking() ?? null,
    calibration: judged?.calibration(options.level) ?? [],
    labelRanks: truth.kind === "labels" ? labelRanks(common, truth) : [],
    topShares: truth.kind === "labels" ? topShares(common, truth) : [],
    warnings: [
      ...(lost > 0 ? [`left out ${count(lost, "account")} that not every method scored`] : []),
      ...evaluator.warnings,
      ...warnings,
    ],
    ...{ evaluation, differences },
  };
}

function nothingGraded({ accounts }: Table, truth: Truth): boolean {
  if (truth.kind !== "grades") return false;
  return !truth.topics.some(({ grades }) => accounts.some((account) => grades.has(account)));
}

function chosen(recipes: readonly string[], kind: Truth["kind"]): ChosenMeasure[] {
  const measures = new Map(recipes.map(parseMeasure).map((one) => [one.name, one]));
  for (const { name, measure } of measures.values()) {
    if (!measure[kind])
      throw new BadInput({
        what: `measure is not for ${kind}`,
        value: name,
        expected: `such as ${defaultMeasures[kind].join(", ")}`,
      });
  }
  return [...measures.values()];
}

function evaluatorOf(
  scores: Table,
  truth: Truth,
  measures: readonly ChosenMeasure[],
  { seed, byTopic }: EvaluateAgainstOptions,
) {
  const without = (evaluator: Evaluator) => ({ evaluator, judged: null });
  if (truth.kind === "reference") return without(referenceEvaluator(scores, truth, measures));
  if (truth.kind === "labels") return without(labelsEvaluator(scores, truth, measures));
  if (truth.kind === "grades") {
    const scoresOf: ScoresOf = byTopic ? (topic) => byTopic.get(topic ?? "") ?? null : () => scores;
    return without(gradesEvaluator(scoresOf, truth, measures));
  }
  const evaluator = judgementsEvaluator(scores, truth, measures, seed);
  return { evaluator, judged: evaluator };
}

function commonAccounts({ accounts, columns }: Table): Table {
  const rows = [...accounts.keys()].filter((row) =>
    [...columns.values()].every((column) => !Number.isNaN(column[row]!)),
  );
  if (rows.length === accounts.length) return { accounts, columns };
  return {
    accounts: rows.map((row) => accounts[row]!),
    columns: new Map([...columns].map(([name, column]) => [name, Float64Array.from(rows, (row) => column[row]!)])),
  };
}

function coverage(method: string, column: Float64Array, followers?: Float64Array) {
  const missing = column.reduce((sum, score) => sum + Number(Number.isNaN(score)), 0);
  return {
    ...{ method, scored: column.length - missing, missing },
    followerRSquared: followers ? followerRSquared(column, followers) : null,
  };
}
