import { formatAgreement, formatCount, formatShare } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Ceiling, Evaluation } from "../../results/evaluation.js";
import { lostSentences } from "./lost-sentences.js";
import { rankingSentence } from "./ranking-sentence.js";
import { wasResampled } from "./was-resampled.js";

/** What must be known before any number is read, in sentences: accounts lost, what was left out, what could be reached at all. */
export function evaluationNotes(evaluation: Evaluation): string[] {
  const { warnings, ceiling, unit, units, resamples, level, judgedRanking } = evaluation;
  return [
    coverageSentence(evaluation),
    ...lostSentences(evaluation.lost),
    ...(judgedRanking && judgedRanking.agreement.length === 0 ? [rankingSentence(judgedRanking)] : []),
    ...warnings.map((warning) => `${oneLine(warning)}.`.replace(/^./, (first) => first.toUpperCase())),
    ...(ceiling ? [ceilingSentence(ceiling)] : []),
    ...(judgedRanking
      ? ["Of the measures of judgements only accuracy is the same for a score and for its logarithm."]
      : []),
    wasResampled(evaluation)
      ? `Intervals are ${formatShare(level)}, from ${formatCount(resamples)} resamples of ${formatCount(units)} ${unit}.`
      : "No intervals and no verdicts: nothing was resampled.",
  ];
}

function coverageSentence({ accounts, coverage, byTopic }: Evaluation): string {
  if (byTopic) {
    const ranked = coverage.map(({ method, scored }) => `${oneLine(method)} ${formatCount(scored)}`);
    return `Every topic has a ranking of its own, and whom a run does not rank it misses. Accounts ranked for any topic: ${ranked.join(", ")}.`;
  }
  const lost = coverage.filter(({ missing }) => missing > 0);
  if (lost.length === 0) return `No account is lost: every method scored all ${formatCount(accounts)}.`;
  const parts = lost.map(({ method, missing }) => `${formatCount(missing)} by ${oneLine(method)}`);
  return `Lost of ${formatCount(accounts)} accounts, for want of a score: ${parts.join(", ")}. All methods are held to the accounts that every one of them scored.`;
}

function ceilingSentence({ accuracy, repeatedPairs, contradictoryPairs, ties }: Ceiling): string {
  const repeated =
    repeatedPairs > 0
      ? `of ${formatCount(repeatedPairs)} ${repeatedPairs === 1 ? "pair" : "pairs"} of accounts judged more than once, ${formatCount(contradictoryPairs)} ${contradictoryPairs === 1 ? "was" : "were"} not always judged alike`
      : "no two accounts were judged more than once";
  const tied =
    ties > 0 ? `, and ${formatCount(ties)} ${ties === 1 ? "judgement is a tie" : "judgements are ties"}` : "";
  if (repeatedPairs === 0 && ties === 0)
    return "How accurate a score could be is unknown: no two accounts were judged more than once.";
  return `No score can be more accurate than ${formatAgreement(accuracy)} here: ${repeated}${tied}.`;
}
