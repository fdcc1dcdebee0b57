import { formatCount, formatShare, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { LostAccounts } from "../../results/evaluation-views.js";

/** What the accounts that a method loses are like, in a sentence each. */
export function lostSentences(lost: readonly LostAccounts[]): string[] {
  return lost.flatMap(({ method, lost: n, medianFollowers, medianPercentile }) => {
    const parts = [
      ...pair("a median of", medianFollowers, formatCount, "followers"),
      ...pair("a median percentile of", medianPercentile, formatShare, "by the other methods"),
    ];
    const accounts = n === 1 ? "account" : "accounts";
    return parts.length > 0
      ? [`The ${formatCount(n)} ${accounts} lost by ${oneLine(method)} have ${parts.join(", and ")}.`]
      : [];
  });
}

function pair(
  what: string,
  { lost, kept }: LostAccounts["medianFollowers"],
  format: (value: number | null) => string,
  unit: string,
): string[] {
  if (!isKnown(lost)) return [];
  return [`${what} ${format(lost)} ${unit}${isKnown(kept) ? ` (those that it scores ${format(kept)})` : ""}`];
}
