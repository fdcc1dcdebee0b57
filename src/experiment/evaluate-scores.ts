import { existsSync } from "node:fs";
import type { Dataset } from "../datasets/open.js";
import { evaluateAgainst } from "../evaluation/evaluate-against.js";
import { truthKinds } from "../evaluation/truth/kinds.js";
import type { Truth } from "../evaluation/truth/truth.js";
import { readTruth } from "../input/read-truth.js";
import type { ParsedMethod } from "../methods/parse.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { Table } from "../table.js";
import { asRunEvaluation } from "./as-run-evaluation.js";
import { evaluateRun } from "./evaluate-run.js";
import { tunedHere } from "./methods/tuned-here.js";
import type { ExperimentSpec } from "./spec.js";
import { truthChoices } from "./truth/choices.js";

/** A table of a dataset that can be a truth, by its role. */
export type TruthRole = Extract<NonNullable<ExperimentSpec["truth"]>, string>;

/** How scores are to be evaluated. */
export interface EvaluateScoresOptions {
  /** Of labels: the class that should be above. @defaultValue the last in alphabetical order of two */
  readonly positive?: ExperimentSpec["positive"];
  /** Differences up to this size do not matter to you. @defaultValue none: no verdict is "equivalent" */
  readonly margin?: ExperimentSpec["margin"];
  /** Recipes such as `accuracy` or `nDCG@10`. @defaultValue those that are usual for the truth */
  readonly measures?: readonly string[] | undefined;
  /** How many resamples; 0 leaves intervals and tests out. @defaultValue 1000 */
  readonly bootstrap?: number | undefined;
  /** Of the resamples; the same seed gives the same numbers. @defaultValue 1 */
  readonly seed?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The scores to evaluate, and what is known of where they come from. */
export interface EvaluatedScores {
  readonly table: Table;
  /** The followers of each account, where they are known. */
  readonly followers?: Float64Array | undefined;
  /** What was scored, and by which methods; null for a plain table. */
  readonly scored: { readonly dataset: Dataset; readonly methods: readonly ParsedMethod[] } | null;
}

/**
 * Evaluates scores against one truth or several: tables of the scored dataset by their roles, a file that `cloutlab evaluate`
 * reads, or a truth that was made otherwise.
 * @throws BadInput for a truth that is not there, an unknown measure, and where no account has both a score and a truth.
 */
export async function evaluateScores(
  scores: EvaluatedScores,
  truth: TruthRole | readonly TruthRole[] | Truth | (string & {}),
  options: EvaluateScoresOptions = {},
): Promise<RunEvaluation> {
  if (typeof truth !== "string" && "kind" in truth) return againstOne(scores, "truth", truth, [], options);
  if (typeof truth === "string" && !isRole(truth)) {
    if (!existsSync(truth)) throw new BadInput({ what: "no such truth", value: truth, names: roles, expected });
    const read = await readTruth(truth, truth, { positive: options.positive });
    return againstOne(scores, truth, read.truth, read.warnings, options);
  }
  const { table, scored, followers = new Float64Array(table.accounts.length).fill(Number.NaN) } = scores;
  if (scored === null) throw new BadInput({ what: "a table has no truth of its own", value: String(truth), expected });
  const { seed = 1, bootstrap, margin, measures, positive, onProgress = () => undefined } = options;
  const truths = truthChoices({ truth: [truth].flat() as TruthRole[], measures: measures?.slice(), positive });
  const asked = { truths, spec: { seed, bootstrap, margin } };
  const evaluation = (await evaluateRun(asked, scored.dataset, table, followers, onProgress))!;
  return warned(evaluation, tunedHere(scored.methods, scored.dataset));
}

const roles: readonly string[] = Object.keys(truthKinds);
const expected = `${roles.join(", ")} of a scored dataset, or a file of judgements, grades, labels or a reference`;

function isRole(text: string): text is TruthRole {
  return roles.includes(text);
}

function warned({ truths, ...others }: RunEvaluation, warnings: readonly string[]): RunEvaluation {
  const [first, ...more] = truths;
  return { ...others, truths: [{ ...first!, warnings: [...warnings, ...first!.warnings] }, ...more] };
}

function againstOne(
  { table, followers }: EvaluatedScores,
  name: string,
  truth: Truth,
  warnings: readonly string[],
  { bootstrap: resamples = 1000, seed = 1, margin, measures, onProgress }: EvaluateScoresOptions,
): RunEvaluation {
  const options = { resamples, seed, margin, measures, followers, level: 0.95, onProgress };
  const evaluation = evaluateAgainst(table, truth, options);
  return asRunEvaluation({ ...evaluation, warnings: [...warnings, ...evaluation.warnings] }, name);
}
