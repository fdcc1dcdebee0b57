import { type PageColumn, person, table } from "../../document/html/table.js";
import { html, type Markup } from "../../document/html/template.js";
import { formatCount, isKnown, scoreFormat } from "../../document/number.js";
import type { AccountRow, ReportData } from "../../results/run.js";

/** Who stands where: the leading accounts by every method, the accounts on which the first two methods differ most. */
export function ranksSection(data: ReportData, charts: readonly Markup[]): Markup {
  const { top, comparison, movers } = data;
  const names = comparison.methods;
  return html`<section id="ranks" aria-labelledby="ranks-title">
<h2 id="ranks-title">Who stands where</h2>
${table("The leading accounts side by side", [account, ...names.flatMap((name, i) => method(name, i, top))], top)}
${charts}
${movers && moversTable(movers, names)}
</section>`;
}

type Movers = NonNullable<ReportData["movers"]>;

function moversTable({ a, b, rows }: Movers, names: readonly string[]): Markup {
  const numbered = rows.map((row, i) => ({ ...row, number: i + 1 }));
  const [first, second] = [names.indexOf(a), names.indexOf(b)];
  const columns: PageColumn<AccountRow & { number: number }>[] = [
    { head: "#", cell: ({ number }) => number, value: ({ number }) => number },
    account,
    ...method(a, first, rows),
    ...method(b, second, rows),
    {
      head: "places",
      cell: (row) => moved(places(row, first, second)),
      value: (row) => places(row, first, second),
    },
  ];
  return table(
    "Where the first two methods differ most: places gained (▲) or lost (▼) from the first to the second",
    columns,
    numbered,
  );
}

const account: PageColumn<AccountRow> = {
  head: "account",
  cell: ({ account, name }) =>
    name && name !== account ? html`${person(name)} <small>${person(account)}</small>` : person(account),
  heads: true,
};

function method(name: string, index: number, rows: readonly AccountRow[]): PageColumn<AccountRow>[] {
  const format = scoreFormat(rows.map(({ scores }) => scores[index] ?? null));
  const rank = ({ ranks }: AccountRow) => ranks[index] ?? null;
  const score = ({ scores }: AccountRow) => scores[index] ?? null;
  return [
    { group: name, head: "rank", cell: (row) => formatCount(rank(row)), value: rank },
    { group: name, head: "score", cell: (row) => format(score(row)), value: score },
  ];
}

function places({ ranks }: AccountRow, first: number, second: number): number | null {
  const [before, after] = [ranks[first], ranks[second]];
  return isKnown(before) && isKnown(after) ? before - after : null;
}

function moved(change: number | null): Markup {
  if (change === null || change === 0) return html`0`;
  const way = change > 0 ? "up" : "down";
  return html`<span class="${way}">${change > 0 ? "▲" : "▼"} ${formatCount(Math.abs(change))}</span>`;
}
