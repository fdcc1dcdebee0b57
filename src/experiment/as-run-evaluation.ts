import { baselines } from "../methods/baselines.js";
import type { Evaluation } from "../results/evaluation.js";
import type { RunEvaluation } from "../results/run-evaluation.js";

/** An evaluation by itself as that of a run with one truth; its baselines are the methods of that name. */
export function asRunEvaluation(evaluation: Evaluation, name: string = evaluation.truth): RunEvaluation {
  const known = new Set(evaluation.coverage.map(({ method }) => method));
  return {
    truths: [{ name, ...evaluation }],
    agreement: [],
    baselines: baselines.filter((one) => known.has(one)),
  };
}
