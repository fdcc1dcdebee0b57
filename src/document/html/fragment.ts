import { cellPrinter, inOne, isNumber } from "../cell-text.js";
import type { DocumentBlock, ResultDocument, TableBlock } from "../document.js";
import { html, type Markup, trusted } from "./template.js";

/** A document as a piece of HTML for somebody else's page, such as a notebook's, which has styles of its own. Charts stand elsewhere. */
export function fragment({ title, context, answer, warnings, sections }: ResultDocument): string {
  const paragraph = (text: string) => html`<p>${text}</p>`;
  return html`${title !== "" && html`<h4>${title}</h4>`}${context !== undefined && paragraph(context)}${warnings.map((one) => paragraph(`Warning: ${one}`))}${answer.map(paragraph)}${sections.map(
    ({ title, blocks }) => html`${title !== "" && html`<h5>${title}</h5>`}${blocks.map(blockMarkup)}`,
  )}`.text;
}

function blockMarkup(block: DocumentBlock): Markup {
  switch (block.type) {
    case "prose":
      return html`<p>${block.text}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${typeof item === "string" ? item : `${item.term}: ${item.text}`}</li>`)}</ul>`;
    case "table":
      return tableMarkup(block);
    case "chart":
      return html``;
    case "code":
      return html`<pre>${block.text}</pre>`;
    case "fold":
      return html`<details${block.open && html` open`}><summary>${block.title}</summary>${block.blocks.map(blockMarkup)}</details>`;
    case "cards":
      return html`<ul>${block.cards.map(({ title, code, text }) => html`<li><strong>${title}</strong>${code !== undefined && html` <code>${code}</code>`}: ${text}</li>`)}</ul>`;
  }
}

function tableMarkup(table: TableBlock): Markup {
  const { caption, columns, rows } = table;
  const printers = columns.map((_, i) => cellPrinter(table, i));
  const sides = columns.map(({ kind }) => trusted(` style="text-align: ${isNumber(kind) ? "right" : "left"}"`));
  const head = (group: string | undefined, text: string) => (group === undefined ? text : `${group}: ${text}`);
  return html`<table>
<caption style="text-align: left">${caption}</caption>
<thead><tr>${columns.map((column, i) => html`<th${sides[i]}>${head(column.group, column.head)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td${sides[i]}>${inOne(printers[i]!(cell))}</td>`)}</tr>\n`)}</tbody>
</table>`;
}
