import { formatAgreement, formatCount, formatShare } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Evaluation } from "../../results/evaluation.js";
import type {
  JudgedAccount,
  JudgedAgreement,
  JudgedRanking,
  LabelRanks,
  TopShare,
} from "../../results/evaluation-views.js";
import type { Cells } from "./cells.js";
import { rankingSentence } from "./ranking-sentence.js";

/** A further table of an evaluation: its title, and sentences that say what it shows. */
export interface EvaluationTable {
  readonly title: string;
  readonly about: string;
  readonly cells: readonly ViewColumn<ViewRow>[];
  readonly rows: readonly ViewRow[];
}

/** A column whose numbers can be sorted. */
export interface ViewColumn<T> extends Cells<T> {
  readonly value?: (row: T) => number | null;
}

/** The texts of a row, and the numbers that some of them are of. */
export interface ViewRow {
  readonly texts: readonly string[];
  readonly values: readonly (number | null)[];
}

const shown = 10;

/** What an evaluation shows beside the measures: the judgements' own ranking, and where labelled accounts stand. */
export function views({ judgedRanking, labelRanks, topShares }: Evaluation): EvaluationTable[] {
  return [
    ...(judgedRanking && judgedRanking.agreement.length > 0 ? judgedViews(judgedRanking) : []),
    ...(labelRanks.length > 0
      ? [
          view(
            "Where the labelled accounts stand",
            "The ranks of the labelled accounts among all that every method scored, 1 is the highest: the best rank that any of them reaches, and quartiles. Equal scores share the best of their ranks.",
            labelCells,
            labelRanks,
          ),
        ]
      : []),
    ...(topShares.length > 0
      ? [
          view(
            "Who is among the first",
            "The share of the first accounts that belong there, or have no label: what is missing to 100 % are the others.",
            topCells,
            topShares,
          ),
        ]
      : []),
  ];
}

function judgedViews(judged: JudgedRanking): EvaluationTable[] {
  const first = judged.ranking.filter(({ part }) => part === 1).slice(0, shown);
  return [
    view(
      "The judgements' own ranking, and how the methods agree with it",
      rankingSentence(judged),
      agreementCells,
      judged.agreement,
    ),
    view(
      "The first accounts by the judgements alone",
      `The first ${formatCount(first.length)} of the ${formatCount(judged.parts[0] ?? null)} accounts of that part. Strengths are logarithms of odds: who is ahead by 1 wins 73 % of the judgements of the two that are no tie.`,
      accountCells,
      first.map((account, i) => ({ ...account, place: i + 1 })),
    ),
  ];
}

function view<T>(title: string, about: string, cells: readonly ViewColumn<T>[], rows: readonly T[]): EvaluationTable {
  return {
    ...{ title, about },
    cells: cells.map(({ head, number, value }, i) => ({
      ...{ head, number, cell: (row: ViewRow) => row.texts[i] ?? "" },
      ...(value ? { value: (row: ViewRow) => row.values[i] ?? null } : {}),
    })),
    rows: rows.map((row) => ({
      texts: cells.map(({ cell }) => cell(row)),
      values: cells.map(({ value }) => value?.(row) ?? null),
    })),
  };
}

/** A column of numbers, from what they are and how they are written. */
function numeric<T>(
  head: string,
  value: (row: T) => number | null,
  format: (value: number | null) => string,
): ViewColumn<T> {
  return { head, number: true, value, cell: (row) => format(value(row)) };
}

const agreementCells: readonly ViewColumn<JudgedAgreement>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  numeric("accounts", ({ n }) => n, formatCount),
  numeric("spearman", ({ spearman }) => spearman, formatAgreement),
  numeric("kendall-tau-b", ({ kendallTauB }) => kendallTauB, formatAgreement),
];

const accountCells: readonly ViewColumn<JudgedAccount & { readonly place: number }>[] = [
  numeric("place", ({ place }) => place, formatCount),
  { head: "account", number: false, cell: ({ account }) => oneLine(account) },
  numeric("strength", ({ strength }) => strength, formatAgreement),
];

const labelCells: readonly ViewColumn<LabelRanks>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  { head: "label", number: false, cell: ({ label }) => oneLine(label) },
  { head: "group", number: false, cell: ({ group }) => (group === null ? "all" : oneLine(group)) },
  numeric("n", ({ n }) => n, formatCount),
  numeric("best rank", ({ best }) => best, formatCount),
  ...["lower quartile", "median", "upper quartile"].map((head, i) =>
    numeric<LabelRanks>(head, ({ quantiles }) => quantiles[i + 1] ?? null, formatCount),
  ),
];

const topCells: readonly ViewColumn<TopShare>[] = [
  { head: "method", number: false, cell: ({ method }) => oneLine(method) },
  numeric("first", ({ k }) => k, formatCount),
  numeric("share", ({ share }) => share, formatShare),
];
