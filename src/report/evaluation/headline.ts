import { formatAgreement, formatInterval, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { MeasureDifference } from "../../results/evaluation.js";
import type { ReportData } from "../../results/run.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { verdictSentence } from "./verdict-sentence.js";
import { wasResampled } from "./was-resampled.js";

/** The differences between the first two methods, one by each measure. */
export function firstPair({ differences }: TruthEvaluation): MeasureDifference[] {
  const [first] = differences;
  return differences.filter(({ a, b }) => a === first?.a && b === first?.b);
}

/** For each truth, whether the first method is better than the second by its first measure; the reading where there is one method. */
export function evaluationAnswer({ evaluation }: ReportData): string[] {
  return (evaluation?.truths ?? []).flatMap((truth) => {
    const [difference] = firstPair(truth);
    const against = `Against ${oneLine(truth.name)}: `;
    if (difference && wasResampled(truth)) return [against + verdictSentence(difference, truth)];
    const only = truth.evaluation.find(({ topic }) => topic === null);
    if (!only || !isKnown(only.estimate)) return [];
    const reached = `${formatAgreement(only.estimate)} ${formatInterval(only.low, only.high)}`.trim();
    return [`${against}${oneLine(only.method)} reaches ${oneLine(only.measure)} ${reached}.`];
  });
}
