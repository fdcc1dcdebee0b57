import { type PageColumn, recipe, table } from "../../document/html/table.js";
import { html, link, type Markup } from "../../document/html/template.js";
import { formatAgreement, formatCount, formatShare, scoreFormat } from "../../document/number.js";
import type { MethodSummary, ReportData } from "../../results/run.js";
import { inputsText } from "../inputs-text.js";

/** What was compared: each method in a sentence, where it comes from, what it used and how its scores lie. */
export function methodsSection({ methods, dataset }: ReportData): Markup {
  const reconstructed = methods.some(({ reconstruction }) => reconstruction);
  return html`<section id="methods" aria-labelledby="methods-title">
<h2 id="methods-title">The methods</h2>
<ul class="cards">${methods.map(card)}</ul>
${table(`Coverage and shape of the scores over ${formatCount(dataset.accounts)} accounts`, columns, methods)}
<p class="note">${reconstructed && "A hypothetical reconstruction follows published rules; the formula itself was never published. "}Tied is the share
of scored accounts that share their score with another. R² is how much of a score's variance the logarithm of 1 + followers accounts for.</p>
</section>`;
}

function card({ name, label, about, source, reconstruction }: MethodSummary): Markup {
  return html`<li><h3>${label}${reconstruction && html` <span class="badge">hypothetical reconstruction</span>`}</h3>
<p><code>${recipe(name)}</code></p><p>${about}</p><p class="note">Source: ${link(source)}</p></li>`;
}

const columns: readonly PageColumn<MethodSummary>[] = [
  { head: "method", cell: ({ name }) => recipe(name), heads: true },
  { head: "scored", cell: ({ scored }) => formatCount(scored), value: ({ scored }) => scored },
  {
    head: "signals used of known",
    cell: inputsText,
    value: ({ signalsUsed }) => signalsUsed,
  },
  { head: "scale", cell: ({ scale }) => (scale ? `${scale.min} to ${scale.max}` : "unbounded") },
  { head: "lowest", cell: (method) => format(method)(method.minimum), value: ({ minimum }) => minimum },
  { head: "median", cell: (method) => format(method)(method.median), value: ({ median }) => median },
  { head: "highest", cell: (method) => format(method)(method.maximum), value: ({ maximum }) => maximum },
  { head: "tied", cell: ({ tied }) => formatShare(tied), value: ({ tied }) => tied },
  {
    head: "R² on log followers",
    cell: ({ followerRSquared }) => formatAgreement(followerRSquared),
    value: ({ followerRSquared }) => followerRSquared,
  },
];

function format({ minimum, median, maximum }: MethodSummary): (score: number | null) => string {
  return scoreFormat([minimum, median, maximum]);
}
