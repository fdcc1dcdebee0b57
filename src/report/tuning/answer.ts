import type { TuneComparison, TunedMethod, TuneResult } from "../../tuning/result.js";
import { formatAgreement, formatInterval } from "../number.js";
import { oneLine } from "../one-line.js";

/** What a tuning says in a few sentences: how good, how much of it was optimism, and against what it is better. */
export function tuneAnswer(result: TuneResult): string[] {
  return result.tuned.flatMap((method) => [reached(method), ...against(method, result)]);
}

function reached({ name, objective, heldOut, optimism, balance }: TunedMethod): string {
  const { estimate, low, high } = heldOut;
  if (objective === "")
    return `${name} has the weights under which its parts matter ${balance?.every(({ target, importance }) => Math.abs(target - importance) < 1e-6) ? "as much as wanted" : "as nearly as can be as much as wanted"}; without a truth nothing says how right it is.`;
  if (estimate === null)
    return `What ${name} is worth on accounts that it has not seen is unknown: ${objective} is undefined there.`;
  return `${name} reaches ${objective} ${formatAgreement(estimate)} ${formatInterval(low, high)} on accounts that it has not seen; what it was tuned on promises ${formatAgreement(optimism)} more.`.replace(
    /promises (-?)([\d.]+) more/,
    (_, minus: string, size: string) => (minus ? `promises ${size} less` : `promises ${size} more`),
  );
}

function against({ name, objective }: TunedMethod, { comparisons }: TuneResult): string[] {
  const own = comparisons.filter(({ a, measure }) => a === name && measure === objective);
  const verdicts = ["better", "worse", "equivalent", "not enough data"] as const;
  const clauses = verdicts.flatMap((verdict) => {
    const names = own.filter((one) => one.verdict === verdict).map(named);
    if (names.length === 0) return [];
    const list = names.join(", ");
    return verdict === "not enough data"
      ? [`whether it differs from ${list} these data do not show`]
      : [`it is ${verdict}${verdict === "equivalent" ? " to" : " than"} ${list}`];
  });
  return clauses.length > 0 ? [`Of ${name}: ${clauses.join("; ")}.`] : [];
}

function named({ b, difference, low, high }: TuneComparison): string {
  const sign = difference !== null && difference > 0 ? "+" : "";
  return `${oneLine(b)} (${sign}${formatAgreement(difference)} ${formatInterval(low, high)})`;
}
