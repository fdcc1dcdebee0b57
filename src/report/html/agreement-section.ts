import { type PageColumn, recipe, table } from "../../document/html/table.js";
import { html, type Markup } from "../../document/html/template.js";
import { formatAgreement, formatCount, formatInterval, formatShare, isKnown } from "../../document/number.js";
import type { AgreementEntry } from "../../results/comparison.js";
import type { ReportData } from "../../results/run.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "../agreement-matrix.js";

/** How alike the methods are: matrices for three methods or more, and every agreement with its n, interval and ties. */
export function agreementSection({ comparison }: ReportData, charts: readonly Markup[]): Markup {
  if (comparison.agreement.length === 0) return html``;
  const list = table(
    "Every agreement with its number of accounts, interval and ties",
    listColumns,
    comparison.agreement,
  );
  const matrices = comparison.methods.length > 2 ? agreementMatrices(comparison) : [];
  return html`<section id="agreement" aria-labelledby="agreement-title">
<h2 id="agreement-title">How alike the methods are</h2>
${charts}
${matrices.map(
  (matrix) => html`<details${matrix.stratum === "all" && html` open`}>
<summary>${matrix.statistic}, ${stratumInWords(matrix.stratum)}</summary>
${matrixTable(matrix)}
</details>`,
)}
${matrices.length === 0 ? list : html`<details><summary>All agreements as a list</summary>${list}</details>`}
<p class="note">${intervals(comparison.agreement)}An undefined agreement is a dash: too few accounts, or scores that are all alike.</p>
</section>`;
}

function matrixTable({ statistic, stratum, methods, rows }: AgreementMatrix): Markup {
  return html`<div class="scroll" tabindex="0"><table class="matrix">
<caption><span>${statistic}, ${stratumInWords(stratum)}</span></caption>
<thead><tr><td></td>${methods.map((name) => html`<th scope="col">${recipe(name)}</th>`)}</tr></thead>
<tbody>
${rows.map((row, i) => html`<tr><th scope="row">${recipe(methods[i] ?? "")}</th>${row.map((entry, j) => matrixCell(entry, i === j))}</tr>\n`)}</tbody>
</table></div>`;
}

function matrixCell(entry: AgreementEntry | null, diagonal: boolean): Markup {
  if (diagonal) return html`<td class="diagonal"></td>`;
  if (!entry || !isKnown(entry.estimate)) return html`<td class="number unknown">–</td>`;
  const tint = Math.max(-5, Math.min(5, Math.round(entry.estimate * 5)));
  return html`<td class="number tint${tint}">${formatAgreement(entry.estimate)}<small>${formatInterval(entry.low, entry.high)}</small></td>`;
}

const listColumns: readonly PageColumn<AgreementEntry>[] = [
  { head: "first", cell: ({ a }) => recipe(a), heads: true },
  { head: "second", cell: ({ b }) => recipe(b) },
  { head: "statistic", cell: ({ statistic }) => statistic },
  { head: "stratum", cell: ({ stratum }) => stratum },
  { head: "n", cell: ({ n }) => formatCount(n), value: ({ n }) => n },
  { head: "estimate", cell: ({ estimate }) => formatAgreement(estimate), value: ({ estimate }) => estimate },
  { head: "interval", cell: ({ low, high }) => formatInterval(low, high), value: ({ low }) => low },
  { head: "tied by first", cell: ({ tiedA }) => formatShare(tiedA), value: ({ tiedA }) => tiedA },
  { head: "tied by second", cell: ({ tiedB }) => formatShare(tiedB), value: ({ tiedB }) => tiedB },
];

function intervals(agreement: readonly AgreementEntry[]): string {
  const entry = agreement.find(({ level }) => level !== null);
  return entry
    ? `Brackets hold the ${Math.round((entry.level ?? 0) * 100)} % interval (${entry.interval ?? ""}). `
    : "";
}
