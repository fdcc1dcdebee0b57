import type { Evaluation } from "../../comparison/evaluation.js";
import { formatAgreement, formatCount, formatShare } from "../number.js";
import { oneLine } from "../one-line.js";
import { lostSentences, rankingSentence } from "./views.js";

/** What must be known before any number is read, in sentences: accounts lost, what was left out, what could be reached at all. */
export function evaluationNotes(evaluation: Evaluation): string[] {
  const { accounts, coverage, warnings, ceiling, unit, units, resamples, level, judgedRanking } = evaluation;
  const lost = coverage.filter(({ missing }) => missing > 0);
  const parts = lost.map(({ method, missing }) => `${formatCount(missing)} by ${oneLine(method)}`);
  const reachable = ceiling
    ? [
        `No score can be more accurate than ${formatAgreement(ceiling.accuracy)} here: of ${formatCount(ceiling.repeatedPairs)} pairs of accounts that were judged more than once, ${formatCount(ceiling.contradictoryPairs)} were not always judged alike.`,
      ]
    : [];
  return [
    lost.length === 0
      ? `No account is lost: every method scored all ${formatCount(accounts)}.`
      : `Lost of ${formatCount(accounts)} accounts, for want of a score: ${parts.join(", ")}. All methods are held to the accounts that every one of them scored.`,
    ...lostSentences(evaluation.lost),
    ...(judgedRanking && judgedRanking.agreement.length === 0 ? [rankingSentence(judgedRanking)] : []),
    ...warnings.map((warning) => `${oneLine(warning)}.`.replace(/^./, (first) => first.toUpperCase())),
    ...reachable,
    ...(evaluation.truth === "judgements"
      ? ["Of the measures of judgements only accuracy is the same for a score and for its logarithm."]
      : []),
    resamples > 0 && units > 1
      ? `Intervals are ${formatShare(level)}, from ${formatCount(resamples)} resamples of ${formatCount(units)} ${unit}.`
      : "No intervals and no verdicts: nothing was resampled.",
  ];
}
