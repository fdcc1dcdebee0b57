import { formatCount, isKnown } from "../../document/number.js";
import type { Evaluation, MeasureDifference } from "../../results/evaluation.js";

/** About how many more things would show this difference, such as `1,200 judgements`; "" where none is needed or known. */
export function moreData(
  { a, dataNeeded, measure }: MeasureDifference,
  { judgedRanking, unit, evaluation }: Evaluation,
): string {
  if (!isKnown(dataNeeded)) return "";
  const n = evaluation.find((entry) => entry.method === a && entry.measure === measure && entry.topic === null)?.n ?? 0;
  const more = Number(((dataNeeded - 1) * n).toPrecision(2));
  return `${formatCount(more)} ${judgedRanking ? "judgements" : unit}`;
}
