import type { Card, CardsBlock, DocumentBlock, FoldBlock, ListBlock } from "../document.js";
import { figure } from "./figure.js";
import { recipe, tableMarkup } from "./table-markup.js";
import { html, link, type Markup } from "./template.js";

/** A block on a page. */
export async function blockMarkup(block: DocumentBlock): Promise<Markup> {
  switch (block.type) {
    case "prose":
      return html`<p class="${block.note ? "note" : "prose"}">${block.text}</p>`;
    case "list":
      return listMarkup(block);
    case "table":
      return tableMarkup(block);
    case "chart":
      return figure(block);
    case "code":
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case "fold":
      return foldMarkup(block);
    case "cards":
      return cardsMarkup(block);
  }
}

async function foldMarkup({ title, open, blocks }: FoldBlock): Promise<Markup> {
  const inside: Markup[] = [];
  for (const block of blocks) inside.push(await blockMarkup(block));
  return html`<details${open && html` open`}>
<summary>${title}</summary>
${inside}
</details>`;
}

// Facts, or sentences.
function listMarkup({ items }: ListBlock): Markup {
  const facts = items.flatMap((item) => (typeof item === "string" ? [] : [item]));
  const sentences = items.flatMap((item) => (typeof item === "string" ? [item] : []));
  return html`${sentences.length > 0 && html`<ul class="facts">${sentences.map((one) => html`<li>${one}</li>`)}</ul>`}${
    facts.length > 0 &&
    html`<dl>${facts.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`
  }`;
}

function cardsMarkup({ cards }: CardsBlock): Markup {
  return html`<ul class="cards">${cards.map(cardMarkup)}</ul>`;
}

function cardMarkup({ title, code, badges = [], text, source }: Card): Markup {
  return html`<li><h3>${title}${badges.map((badge) => html` <span class="badge">${badge}</span>`)}</h3>
${code !== undefined && html`<p><code>${recipe(code)}</code></p>`}<p>${text}</p>${source !== undefined && html`<p class="note">Source: ${link(source)}</p>`}</li>`;
}
