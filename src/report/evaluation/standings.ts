import type { EvaluationEntry } from "../../results/evaluation.js";
import type { RunEvaluation, TruthEvaluation } from "../../results/run-evaluation.js";

/** A line of the table of one truth: a method, or another truth taken for a score, with a reading by each measure. */
export interface EvaluationStanding {
  readonly name: string;
  readonly is: "method" | "baseline" | "truth";
  readonly followerRSquared: number | null;
  readonly readings: readonly (EvaluationReading | null)[];
}

export type EvaluationReading = Pick<EvaluationEntry, "n" | "estimate" | "low" | "high">;

/** The measures of a truth, in their order. */
export function measuresOf({ evaluation }: TruthEvaluation): string[] {
  return [...new Set(evaluation.map(({ measure }) => measure))];
}

/** How right each method is by one truth, then what the other truths would reach by it: what a method could hope for. */
export function standings(truth: TruthEvaluation, { agreement, baselines }: RunEvaluation): EvaluationStanding[] {
  const measures = measuresOf(truth);
  const overall = truth.evaluation.filter(({ topic }) => topic === null);
  const methods = truth.coverage.map(({ method, followerRSquared }): EvaluationStanding => {
    const own = overall.filter((entry) => entry.method === method);
    return {
      name: method,
      is: baselines.includes(method) ? "baseline" : "method",
      followerRSquared,
      readings: measures.map((measure) => own.find((entry) => entry.measure === measure) ?? null),
    };
  });
  const held = agreement.filter(({ b }) => b === truth.name);
  const others = [...new Set(held.map(({ a }) => a))].map((a): EvaluationStanding => {
    const own = held.filter((entry) => entry.a === a);
    return {
      name: a,
      is: "truth",
      followerRSquared: null,
      readings: measures.map((measure) => own.find((entry) => entry.measure === measure) ?? null),
    };
  });
  return [...methods, ...others];
}

/** The topics or groups of a truth with a reading of their own, in their order; empty where there are none, or too many to show. */
export function shownTopics({ evaluation }: Pick<TruthEvaluation, "evaluation">, most = 12): string[] {
  const topics = [...new Set(evaluation.flatMap(({ topic }) => (topic === null ? [] : [topic])))];
  return topics.length <= most ? topics : [];
}
