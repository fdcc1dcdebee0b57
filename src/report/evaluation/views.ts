import type { Evaluation } from "../../comparison/evaluation.js";
import type {
  JudgedAgreement,
  JudgedRanking,
  LabelRanks,
  LostAccounts,
  TopShare,
} from "../../comparison/evaluation-views.js";
import { formatAgreement, formatCount, formatShare, isKnown } from "../number.js";
import { oneLine } from "../one-line.js";
import type { Cells } from "./cells.js";

/** A further table of an evaluation, with a sentence that says what it is. */
export interface View {
  readonly about: string;
  readonly cells: readonly Cells<readonly string[]>[];
  readonly rows: readonly (readonly string[])[];
}

/** What an evaluation shows beside the measures: the judgements' own ranking, and where labelled accounts stand. */
export function views({ judgedRanking, labelRanks, topShares }: Evaluation): View[] {
  return [
    ...(judgedRanking && judgedRanking.agreement.length > 0
      ? [view(rankingSentence(judgedRanking), agreementCells, judgedRanking.agreement)]
      : []),
    ...(labelRanks.length > 0
      ? [view("The ranks of the labelled accounts, 1 is the highest.", labelCells, labelRanks)]
      : []),
    ...(topShares.length > 0
      ? [view("The share of the first accounts that belong there, or have no label.", topCells, topShares)]
      : []),
  ];
}

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

function view<T>(about: string, cells: readonly Cells<T>[], rows: readonly T[]): View {
  return {
    about,
    cells: cells.map(({ head, number }, i) => ({ head, number, cell: (row) => row[i] ?? "" })),
    rows: rows.map((row) => cells.map(({ cell }) => cell(row))),
  };
}

const agreementCells: readonly Cells<JudgedAgreement>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  { head: "accounts", number: true, cell: ({ n }) => formatCount(n) },
  { head: "spearman", number: true, cell: ({ spearman }) => formatAgreement(spearman) },
  { head: "kendall-tau-b", number: true, cell: ({ kendallTauB }) => formatAgreement(kendallTauB) },
];

const labelCells: readonly Cells<LabelRanks>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  { head: "label", number: false, cell: ({ label }) => oneLine(label) },
  { head: "group", number: false, cell: ({ group }) => (group === null ? "all" : oneLine(group)) },
  { head: "n", number: true, cell: ({ n }) => formatCount(n) },
  { head: "best rank", number: true, cell: ({ best }) => formatCount(best) },
  ...(["lower quartile", "median", "upper quartile"] as const).map((head, i) => ({
    ...{ head, number: true, cell: ({ quantiles }: LabelRanks) => formatCount(quantiles[i + 1] ?? null) },
  })),
];

const topCells: readonly Cells<TopShare>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  { head: "first", number: true, cell: ({ k }) => formatCount(k) },
  { head: "share", number: true, cell: ({ share }) => formatShare(share) },
];
