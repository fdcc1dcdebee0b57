import type { Truth } from "../evaluation/truth/truth.js";
import type { EvaluateScoresOptions, TruthRole } from "../experiment/evaluate-scores.js";
import { type Scores, scoresWithBaselines } from "../experiment/score-recipes.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { Table } from "../table.js";

/** How scores are to be evaluated against a truth. */
export interface EvaluateOptions extends EvaluateScoresOptions {
  /** False leaves out followers and equal weights, which every score has to beat. @defaultValue true */
  readonly baselines?: boolean | undefined;
}

/**
 * Which method is right, and whether that is more than luck: scores evaluated against one truth or several. A truth is a table of the
 * scored dataset by its role (`judgements`, `reference`, `grades`, `labels`), a file that `cloutlab evaluate` reads, or a truth
 * that was made otherwise. Scores of a dataset get followers and equal weights beside them, which every score has to beat.
 * Intervals and tests are from 1,000 resamples (`bootstrap: 0` leaves them out).
 * @throws BadInput for a truth that is not there, an unknown measure, and where no account has both a score and a truth.
 * @example
 * import { evaluate, openDataset, score } from "cloutlab";
 *
 * const scores = await score(await openDataset("creators"), ["legacy-multi-signal", "twitter-impact"]);
 * const { truths } = await evaluate(scores, "judgements", { measures: ["accuracy", "auc"] });
 * for (const { method, measure, estimate } of truths[0]!.evaluation) console.log(method, measure, estimate);
 */
export async function evaluate(
  scores: Table | Scores,
  truth: TruthRole | readonly TruthRole[] | Truth | (string & {}),
  options: EvaluateOptions = {},
): Promise<RunEvaluation> {
  // As in `run`: loaded when it is used.
  const { evaluateScores } = await import("../experiment/evaluate-scores.js");
  if (!("input" in scores)) return evaluateScores({ table: scores, scored: null }, truth, options);
  const { dataset, methods, followers } = scores;
  const table = options.baselines === false ? scores : scoresWithBaselines(scores);
  const scored = dataset && { dataset, methods };
  return evaluateScores({ table, scored, followers }, truth, options);
}
