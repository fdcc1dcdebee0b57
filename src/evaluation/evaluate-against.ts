import { BadInput } from "../problem.js";
import type { Evaluation } from "../results/evaluation.js";
import { followerRSquared } from "../stats/follower-r-squared.js";
import type { Table } from "../table.js";
import { type EvaluateMeasuresOptions, evaluateMeasures } from "./evaluate-measures.js";
import { lostAccounts } from "./lost-accounts.js";
import { type ChosenMeasure, parseMeasure } from "./measures/parse-measure.js";
import { count } from "./truth/count.js";
import type { EvaluatorViews } from "./truth/evaluator.js";
import { kindOf, type Truth } from "./truth/truth.js";

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

/**
 * Evaluates every column of scores against a truth, over the accounts that all of them scored: each measure of each method, and the
 * difference of every two methods, with intervals, tests and verdicts from seeded resamples. A measure that is undefined is null.
 * @throws BadInput for a measure that the truth does not have, and when no account is left.
 */
export function evaluateAgainst(scores: Table, truth: Truth, options: EvaluateAgainstOptions): Evaluation {
  const measures = chosen(options.measures ?? kindOf(truth).defaultMeasures, truth);
  const common = options.byTopic ? scores : commonAccounts(scores);
  const evaluator = kindOf(truth).evaluator({ table: common, byTopic: options.byTopic }, truth, measures, options.seed);
  const left = evaluator.warnings.filter(({ kind }) => kind === "left out").map(({ text }) => text);
  if (evaluator.units === 0 || evaluator.knowsAnyone === false)
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
  const views: EvaluatorViews = { ...noViews, ...evaluator.views?.(options.level) };
  return {
    version: 1,
    truth: truth.kind,
    unit: evaluator.unit,
    units: evaluator.units,
    resamples: options.resamples,
    level: options.level,
    margin,
    byTopic: options.byTopic !== undefined,
    accounts: scores.accounts.length,
    coverage: methods.map((method) => coverage(method, scores.columns.get(method)!, options.followers)),
    ceiling: views.ceiling,
    lost: options.byTopic ? [] : lostAccounts(scores, options.followers),
    judgedRanking: views.judgedRanking,
    calibration: views.calibration,
    labelRanks: views.labelRanks,
    topShares: views.topShares,
    warnings: [
      ...(lost > 0 ? [`left out ${count(lost, "account")} that not every method scored`] : []),
      ...evaluator.warnings.map(({ text }) => text),
      ...warnings,
    ],
    evaluation,
    differences,
  };
}

const noViews: EvaluatorViews = { ceiling: null, judgedRanking: null, calibration: [], labelRanks: [], topShares: [] };

function chosen(recipes: readonly string[], truth: Truth): ChosenMeasure[] {
  const measures = new Map(recipes.map(parseMeasure).map((one) => [one.name, one]));
  const { takes, defaultMeasures } = kindOf(truth);
  for (const { name, measure } of measures.values()) {
    if (!takes(measure))
      throw new BadInput({
        what: `measure is not for ${truth.kind}`,
        value: name,
        expected: `such as ${defaultMeasures.join(", ")}`,
      });
  }
  return [...measures.values()];
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
    method,
    scored: column.length - missing,
    missing,
    followerRSquared: followers ? followerRSquared(column, followers) : null,
  };
}
