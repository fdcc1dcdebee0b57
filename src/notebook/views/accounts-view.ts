import type { ResultDocument, TableBlock } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import { chartBlocks } from "../../report/chart.js";
import { rankAgainstRank } from "../../report/charts/rank-against-rank.js";
import type { AccountRow } from "../../results/run.js";
import type { Table } from "../../table.js";
import { type Ranking, ranking, rankPoints } from "../ranking.js";
import { cellDocument } from "./cell-document.js";

/** Scores: the first accounts by each method, and ranks against ranks where there are two methods. */
export function scoresView(scores: Table & { readonly warnings?: readonly string[] }, top: number): ResultDocument {
  const { accounts, columns, warnings = [] } = scores;
  const all = `${formatCount(accounts.length)} accounts by each method`;
  const caption = top < accounts.length ? `The first ${formatCount(top)} of ${all}` : all;
  const chart = columns.size > 1 ? chartBlocks(rankAgainstRank(rankPoints(scores))) : [];
  return cellDocument([rankingTable(ranking(scores, top), caption), ...chart], { warnings });
}

/** Accounts with rank and score by each method. */
export function rankingView(ranked: Ranking): ResultDocument {
  return cellDocument([
    rankingTable(
      ranked,
      `${ranked.rows.length} account${ranked.rows.length === 1 ? "" : "s"}, rank and score by each method`,
    ),
  ]);
}

function rankingTable({ methods, rows }: Ranking, caption: string): TableBlock {
  const named = rows.some(({ account, name }) => name !== account);
  const name: ColumnOf<AccountRow> = { head: "name", kind: "name", value: ({ name }) => name };
  return table<AccountRow>(
    "ranking",
    caption,
    [
      { head: "account", kind: "name", value: ({ account }) => account },
      ...(named ? [name] : []),
      ...methods.flatMap((group, i): ColumnOf<AccountRow>[] => [
        { id: `rank ${i + 1}`, group, head: "rank", kind: "rank", value: ({ ranks }) => ranks[i] },
        { id: `score ${i + 1}`, group, head: "score", kind: "score", value: ({ scores }) => scores[i] },
      ]),
    ],
    rows,
  );
}
