import { html, type Markup } from "../../document/html/template.js";

/** What a reader has to know before any number; nothing where there is nothing. */
export function warningsSection(warnings: readonly string[]): Markup {
  if (warnings.length === 0) return html``;
  return html`<section class="warnings" aria-labelledby="warnings-title">
<h2 id="warnings-title">⚠ ${warnings.length === 1 ? "A warning" : `${warnings.length} warnings`}</h2>
<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>
</section>`;
}
