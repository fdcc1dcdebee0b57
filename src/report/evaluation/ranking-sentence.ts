import { formatCount } from "../../document/number.js";
import type { JudgedRanking } from "../../results/evaluation-views.js";

/** How far judgements rank the accounts by themselves, and why no further. */
export function rankingSentence({ accounts, components, parts, judgements, tie }: JudgedRanking): string {
  const groups = components > 1 ? `, in ${formatCount(components)} groups without a judgement between them` : "";
  const all = `${formatCount(accounts)} accounts were judged${groups}`;
  const [largest = 0] = parts;
  if (largest < 2)
    return `The judgements rank no accounts by themselves: ${all}, and no two accounts can each be reached from the other by wins.`;
  const model = tie === null || tie === 0 ? "Bradley and Terry" : "Davidson";
  const rest = parts.length > 1 ? `; for the others no finite strength is the most likely one` : "";
  return `The ranking that the judgements give by themselves (${model}), over the largest part in which every account can be reached from every other by wins or ties: ${formatCount(largest)} accounts, ${formatCount(judgements)} judgements. ${all}${rest}.`;
}
