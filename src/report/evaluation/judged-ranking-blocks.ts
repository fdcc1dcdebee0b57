import { note } from "../../document/blocks.js";
import type { DocumentBlock } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { JudgedAccount, JudgedAgreement } from "../../results/evaluation-views.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { methodColumn } from "./columns.js";
import { rankingSentence } from "./ranking-sentence.js";

const shown = 10;

/** The ranking that judgements give by themselves, and how the methods agree with it; nothing where they give none. */
export function judgedRankingBlocks({ judgedRanking: judged }: TruthEvaluation): DocumentBlock[] {
  if (!judged || judged.agreement.length === 0) return [];
  const first = judged.ranking.filter(({ part }) => part === 1).slice(0, shown);
  const accounts = first.map((account, i) => ({ ...account, place: i + 1 }));
  return [
    table(
      "judged-agreement",
      "The judgements' own ranking, and how the methods agree with it",
      agreementColumns,
      judged.agreement,
    ),
    note(rankingSentence(judged)),
    table("judged-accounts", "The first accounts by the judgements alone", accountColumns, accounts),
    note(
      `The first ${formatCount(first.length)} of the ${formatCount(judged.parts[0] ?? null)} accounts of that part. Strengths are logarithms of odds: who is ahead by 1 wins 73 % of the judgements of the two that are no tie.`,
    ),
  ];
}

const agreementColumns: readonly ColumnOf<JudgedAgreement>[] = [
  methodColumn,
  { id: "n", head: "accounts", kind: "count", value: ({ n }) => n },
  { head: "spearman", kind: "estimate", value: ({ spearman }) => spearman },
  { head: "kendall-tau-b", kind: "estimate", value: ({ kendallTauB }) => kendallTauB },
];

const accountColumns: readonly ColumnOf<JudgedAccount & { readonly place: number }>[] = [
  { head: "place", kind: "count", value: ({ place }) => place },
  { head: "account", kind: "name", value: ({ account }) => account },
  { head: "strength", kind: "estimate", value: ({ strength }) => strength },
];
