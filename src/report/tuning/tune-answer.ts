import { formatAgreement, formatInterval } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { TunedMethod } from "../../results/tuned-method.js";
import type { TuneComparison, TuneResult } from "../../results/tuning.js";

/** What a tuning says in a few sentences: how good, how much of it was optimism, and against what it is better. */
export function tuneAnswer(result: TuneResult): string[] {
  return result.tuned.flatMap((method) => [reached(method, result), ...against(method, result)]);
}

function reached({ name, objective, heldOut, optimism, balance }: TunedMethod, { splits }: TuneResult): string {
  const { estimate, low, high } = heldOut;
  if (objective === "") {
    const met = balance?.every(({ target, importance }) => Math.abs(target - (importance ?? Infinity)) < 1e-6);
    return `${name} has the weights under which its parts matter ${met ? "as much as wanted" : "as nearly as can be as much as wanted"}; without a truth nothing says how right it is.`;
  }
  const unseen = {
    account: "accounts that it has not seen",
    topic: "topics that it has not seen",
    time: "what came later",
  };
  if (estimate === null)
    return `What ${name} is worth on ${unseen[splits.by]} is unknown: ${objective} is undefined there.`;
  const figure = `${name} reaches ${objective} ${formatAgreement(estimate)} ${formatInterval(low, high)} on ${unseen[splits.by]}`;
  if (optimism === null) return `${figure}.`;
  return `${figure}; what it was tuned on promises ${formatAgreement(Math.abs(optimism))} ${optimism < 0 ? "less" : "more"}.`;
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
