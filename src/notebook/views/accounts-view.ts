import { formatCount, formatShare, scoreFormat } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { rankAgainstRank } from "../../report/charts/rank-against-rank.js";
import type { SignalTable, Table } from "../../table.js";
import { type Ranking, ranking, rankPoints } from "../ranking.js";
import { type CellView, type ViewTable, viewChart, viewTable } from "./view.js";

/** Scores: the first accounts by each method, and ranks against ranks where there are two methods. */
export function scoresView(scores: Table & { readonly warnings?: readonly string[] }, top: number): CellView {
  const first = ranking(scores, top);
  const caption = `The first ${top} of ${formatCount(scores.accounts.length)} accounts by each method`;
  const chart = scores.columns.size > 1 ? viewChart(rankAgainstRank(rankPoints(scores))) : [];
  return { notes: scores.warnings ?? [], tables: [rankingTable(first, caption)], charts: chart };
}

/** Accounts with rank and score by each method. */
export function rankingView(rows: Ranking): CellView {
  return {
    notes: [],
    tables: [rankingTable(rows, `${rows.rows.length} accounts, rank and score by each method`)],
    charts: [],
  };
}

/** Signals: what each means, and how its values lie. */
export function signalsView({ accounts, columns, signals }: SignalTable, top: number): CellView {
  const shown = [...columns].slice(0, top);
  const more = columns.size > top ? `, the first ${top}` : "";
  const caption = `${formatCount(columns.size)} signals of ${formatCount(accounts.length)} accounts${more}`;
  const rows = shown.map(([id, values]) => ({ ...signals.get(id)!, id, sorted: values.filter(isKnown).sort() }));
  const table = viewTable(caption, rows, [
    { head: "signal", cell: ({ id }) => oneLine(id) },
    { head: "unit", cell: ({ unit }) => oneLine(unit) },
    { head: "larger is", cell: ({ direction }) => direction },
    { head: "known", number: true, cell: ({ sorted }) => formatShare(sorted.length / accounts.length) },
    { head: "median", number: true, cell: ({ sorted }) => number(sorted, middle(sorted)) },
    { head: "largest", number: true, cell: ({ sorted }) => number(sorted, sorted.at(-1) ?? null) },
    { head: "about", cell: ({ about }) => oneLine(about) },
  ]);
  return { notes: [], tables: [table], charts: [] };
}

function rankingTable({ methods, rows }: Ranking, caption: string): ViewTable {
  const named = rows.some(({ account, name }) => name !== account);
  return viewTable(caption, rows, [
    { head: "account", cell: ({ account }) => oneLine(account) },
    ...(named ? [{ head: "name", cell: ({ name }: Ranking["rows"][number]) => oneLine(name) }] : []),
    ...methods.flatMap((method, i) => {
      const format = scoreFormat(rows.map(({ scores }) => scores[i] ?? null));
      return [
        {
          head: `rank by ${oneLine(method)}`,
          number: true,
          cell: ({ ranks }: Ranking["rows"][number]) => place(ranks[i]),
        },
        { head: "score", number: true, cell: ({ scores }: Ranking["rows"][number]) => format(scores[i] ?? null) },
      ];
    }),
  ]);
}

// A mean rank of ties may lie between two places.
function place(rank: number | null | undefined): string {
  if (rank === null || rank === undefined) return formatCount(null);
  return Number.isInteger(rank) ? formatCount(rank) : `${formatCount(Math.floor(rank))}.5`;
}

function number(sorted: Float64Array, value: number | null): string {
  return scoreFormat([sorted[0] ?? null, sorted.at(-1) ?? null])(value);
}

function middle(sorted: Float64Array): number | null {
  if (sorted.length === 0) return null;
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

const isKnown = (value: number) => !Number.isNaN(value);
