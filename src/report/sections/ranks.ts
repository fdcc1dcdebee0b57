import type { DocumentSection, TableBlock } from "../../document/document.js";
import { isKnown } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { AccountRow, ReportData } from "../../results/run.js";
import { chartBlocks } from "../chart.js";
import { rankAgainstRank } from "../charts/rank-against-rank.js";

/** Who stands where: the leading accounts by every method, the accounts on which the first two methods differ most. */
export function ranksSection(data: ReportData): DocumentSection[] {
  const { top, comparison, movers } = data;
  return [
    {
      id: "ranks",
      title: "Who stands where",
      blocks: [
        table(
          "leading-accounts",
          "The leading accounts side by side",
          [...accountColumns(top), ...comparison.methods.flatMap(placeColumns)],
          top,
          { textRows: 10 },
        ),
        ...chartBlocks(rankAgainstRank(data)),
        ...(movers && movers.rows.length > 0 ? [moversTable(movers, comparison.methods)] : []),
      ],
    },
  ];
}

function moversTable({ a, b, rows }: NonNullable<ReportData["movers"]>, methods: readonly string[]): TableBlock {
  const numbered = rows.map((row, i) => ({ ...row, number: i + 1 }));
  const pair = [a, b].map((name) => methods.indexOf(name));
  const places = ({ ranks }: AccountRow) => {
    const [before, after] = pair.map((index) => ranks[index]);
    return isKnown(before) && isKnown(after) ? before - after : null;
  };
  const columns: ColumnOf<(typeof numbered)[number]>[] = [
    { id: "number", head: "#", kind: "count", value: ({ number }) => number },
    ...accountColumns(rows),
    ...pair.flatMap((index) => placeColumns(methods[index]!, index)),
    {
      head: "places",
      kind: "change",
      value: places,
      tone: (row) => ((places(row) ?? 0) > 0 ? "good" : "bad"),
    },
  ];
  const caption =
    "Where the first two methods differ most: places gained (+) or lost (-) from the first to the second, numbered as in the chart";
  return table("movers", caption, columns, numbered);
}

/** Who an account is: its id, and its name where any account has one. */
function accountColumns(rows: readonly AccountRow[]): ColumnOf<AccountRow>[] {
  const named = rows.some(({ account, name }) => name !== "" && name !== account);
  return [
    { head: "account", kind: "name", value: ({ account }) => account },
    ...(named ? [{ head: "name", kind: "name", value: ({ name }) => name } satisfies ColumnOf<AccountRow>] : []),
  ];
}

function placeColumns(method: string, index: number): ColumnOf<AccountRow>[] {
  return [
    { id: `rank:${method}`, group: method, head: "rank", kind: "rank", value: ({ ranks }) => ranks[index] },
    { id: `score:${method}`, group: method, head: "score", kind: "score", value: ({ scores }) => scores[index] },
  ];
}
