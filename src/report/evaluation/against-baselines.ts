import type { MeasureDifference, Verdict } from "../../results/evaluation.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";
import { wasResampled } from "./was-resampled.js";

/** A method against each baseline by the first measure of a truth; null where it is the baseline itself. */
export interface AgainstBaselines {
  readonly method: string;
  readonly differences: readonly (MeasureDifference | null)[];
}

/** Whether each method is worth it: more right than the plainest scores there are. Empty without intervals or baselines. */
export function againstBaselines(truth: TruthEvaluation, { baselines }: RunEvaluation): AgainstBaselines[] {
  const [measure] = truth.differences.map((difference) => difference.measure);
  if (measure === undefined || !wasResampled(truth) || baselines.length === 0) return [];
  const ofMeasure = truth.differences.filter((difference) => difference.measure === measure);
  return truth.coverage
    .filter(({ method }) => !baselines.includes(method))
    .map(({ method }) => ({
      method,
      differences: baselines.map((baseline) => facing(ofMeasure, method, baseline)),
    }));
}

function facing(all: readonly MeasureDifference[], a: string, b: string): MeasureDifference | null {
  const found = all.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  return found === undefined || found.a === a ? (found ?? null) : turned(found);
}

function turned(one: MeasureDifference): MeasureDifference {
  const minus = (value: number | null) => (value === null ? null : -value);
  const sides: Readonly<Record<Verdict, Verdict>> = {
    better: "worse",
    worse: "better",
    equivalent: "equivalent",
    "not enough data": "not enough data",
  };
  return {
    ...one,
    a: one.b,
    b: one.a,
    difference: minus(one.difference),
    low: minus(one.high),
    high: minus(one.low),
    verdict: sides[one.verdict],
  };
}
