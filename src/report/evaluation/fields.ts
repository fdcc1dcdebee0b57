import type { EvaluationEntry, MeasureDifference } from "../../results/evaluation.js";

/** The fields of an entry, in the order in which every format writes them. */
export const evaluationFields = [
  ...(["method", "measure", "topic", "n", "estimate", "low", "high"] as const),
] satisfies (keyof EvaluationEntry)[];

export const differenceFields = [
  ...(["a", "b", "measure", "difference", "low", "high", "p", "adjustedP", "verdict", "detectable"] as const),
  ...(["dataNeeded", "effectiveAccounts"] as const),
] satisfies (keyof MeasureDifference)[];
