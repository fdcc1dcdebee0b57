import { formatAgreement, formatCount, formatInterval, isKnown, pInWords } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Evaluation, MeasureDifference } from "../../results/evaluation.js";
import { moreData } from "./more-data.js";

/** The verdict on two methods in a sentence, with its numbers and, where it is open, what would settle it. */
export function verdictSentence(difference: MeasureDifference, evaluation: Evaluation): string {
  const { a, b, measure, verdict, low, high, adjustedP, margin } = { ...difference, margin: evaluation.margin };
  const what = `${formatAgreement(difference.difference)} ${formatInterval(low, high)}`.trim();
  const p = isKnown(adjustedP) ? `, ${pInWords(adjustedP)}` : "";
  const names = [oneLine(a), oneLine(b)] as const;
  const by = `by ${oneLine(measure)}: ${what}${p}`;
  if (verdict === "equivalent") return `${names[0]} and ${names[1]} are equivalent within ${margin} ${by}.`;
  if (verdict !== "not enough data") return `${names[0]} is ${verdict} than ${names[1]} ${by}.`;
  return `Not enough data to tell ${names[0]} from ${names[1]} ${by}.${outlook(difference, evaluation)}`;
}

function outlook(difference: MeasureDifference, evaluation: Evaluation): string {
  const { detectable, effectiveAccounts } = difference;
  if (!isKnown(detectable)) return "";
  const few = isKnown(effectiveAccounts) && effectiveAccounts < evaluation.units / 2;
  const rests = few
    ? ` It rests on about ${formatCount(effectiveAccounts)} of the ${formatCount(evaluation.units)} accounts, which recur.`
    : "";
  const shown = `${rests} The smallest difference that this data would show is about ${formatAgreement(detectable)}`;
  const more = moreData(difference, evaluation);
  return more === "" ? `${shown}.` : `${shown}; to show this one, about ${more} more would be needed.`;
}
