import { existsSync } from "node:fs";
import { evaluateAgainst } from "../evaluation/evaluate-against.js";
import { truthKinds } from "../evaluation/truth/kinds.js";
import type { Truth } from "../evaluation/truth/truth.js";
import { audienceOf } from "../experiment/audience.js";
import type { ExperimentSpec } from "../experiment/spec.js";
import { baselines } from "../methods/baselines.js";
import { BadInput } from "../problem.js";
import type { OnProgress } from "../progress.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { Table } from "../table.js";
import { type Scores, scoresWithBaselines } from "./score.js";

export interface EvaluateOptions extends Pick<ExperimentSpec, "positive" | "margin"> {
  /** Recipes such as `accuracy` or `nDCG@10`. @defaultValue those that are usual for the truth */
  readonly measures?: readonly string[] | undefined;
  /** How many resamples; 0 leaves intervals and tests out. @defaultValue 1000 */
  readonly bootstrap?: number | undefined;
  /** @defaultValue 1 */
  readonly seed?: number | undefined;
  /** False leaves out followers and equal weights, which every score has to beat. @defaultValue true */
  readonly baselines?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
}

type Role = Extract<NonNullable<ExperimentSpec["truth"]>, string>;

/**
 * Which method is right, and whether that is more than luck: scores evaluated against one truth or several. A truth is a table of the
 * scored dataset by its role (`judgements`, `reference`, `grades`, `labels`), a file that `cloutlab evaluate` reads, or a truth
 * that was made otherwise.
 * @throws BadInput for a truth that is not there, an unknown measure, and where no account has both a score and a truth.
 */
export async function evaluate(
  scores: Table | Scores,
  truth: Role | readonly Role[] | Truth | (string & {}),
  options: EvaluateOptions = {},
): Promise<RunEvaluation> {
  const known = "input" in scores && options.baselines !== false ? scoresWithBaselines(scores) : scores;
  const followers = "input" in scores ? audienceOf(scores.input.table) : undefined;
  const { seed = 1, bootstrap, margin, onProgress = () => undefined } = options;
  if (typeof truth !== "string" && "kind" in truth) return holdOne(known, "truth", truth, [], options, followers);
  if (typeof truth === "string" && !isRole(truth)) {
    if (!existsSync(truth)) throw new BadInput({ what: "no such truth", value: truth, names: roles, expected });
    const { readTruth } = await import("../input/read-truth.js");
    const read = await readTruth(truth, truth, { positive: options.positive });
    return holdOne(known, truth, read.truth, read.warnings, options, followers);
  }
  if (!("dataset" in scores) || scores.dataset === null)
    throw new BadInput({ what: "a table has no truth of its own", value: String(truth), expected });
  const [{ truthChoices }, { evaluateRun }, { tunedHere }] = await Promise.all([
    import("../experiment/truth/choices.js"),
    import("../experiment/evaluate-run.js"),
    import("../experiment/methods/tuned-here.js"),
  ]);
  const spec = { truth: [truth].flat() as Role[], measures: options.measures?.slice(), positive: options.positive };
  const asked = { truths: truthChoices(spec), spec: { seed, bootstrap, margin } };
  const unknown = followers ?? new Float64Array(scores.accounts.length).fill(Number.NaN);
  const evaluation = (await evaluateRun(asked, scores.dataset, known, unknown, onProgress))!;
  return warned(evaluation, tunedHere(scores.methods, scores.dataset));
}

const roles: readonly string[] = Object.keys(truthKinds);
const expected = `${roles.join(", ")} of a scored dataset, or a file of judgements, grades, labels or a reference`;

function isRole(text: string): text is Role {
  return roles.includes(text);
}

function warned({ truths, ...others }: RunEvaluation, warnings: readonly string[]): RunEvaluation {
  const [first, ...more] = truths;
  return { ...others, truths: [{ ...first!, warnings: [...warnings, ...first!.warnings] }, ...more] };
}

function holdOne(
  scores: Table,
  name: string,
  truth: Truth,
  warnings: readonly string[],
  { bootstrap: resamples = 1000, seed = 1, margin, measures, onProgress }: EvaluateOptions,
  followers: Float64Array | undefined,
): RunEvaluation {
  const options = { resamples, seed, margin, measures, followers, level: 0.95, onProgress };
  const evaluation = evaluateAgainst(scores, truth, options);
  return {
    truths: [{ name, ...evaluation, warnings: [...warnings, ...evaluation.warnings] }],
    agreement: [],
    baselines: baselines.filter((one) => scores.columns.has(one)),
  };
}
