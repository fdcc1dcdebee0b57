import type { DocumentBlock, ResultDocument } from "../document.js";
import { oneLine } from "../one-line.js";
import { darkTheme, lightTheme } from "../theme.js";
import { blockMarkup } from "./block.js";
import { chartLibraries } from "./libraries.js";
import { policy } from "./policy.js";
import { pageScript } from "./script.js";
import { pageStyle } from "./style.js";
import { html, jsonForScript, type Markup, trusted } from "./template.js";

/**
 * A document as one HTML file that needs nothing else: no network, no server. The same document gives the same bytes. Its policy
 * lets only its own style and scripts in, by their hash, so that no name in the data can ever act.
 */
export async function page(document: ResultDocument): Promise<string> {
  const drawn = document.sections.some(({ blocks }) => blocks.some(hasChart));
  const scripts = [...(drawn ? await chartLibraries() : []), pageScript];
  const sections: Markup[] = [];
  for (const section of document.sections) sections.push(await sectionMarkup(section));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pageStyle, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${oneLine(document.title)}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
${head(document)}
<main>
${warnings(document)}
${sections}
</main>
<footer><p>Made by cloutlab. This file is complete: it fetches nothing and sends nothing.</p></footer>
<script type="application/json" id="themes">${jsonForScript({ light: lightTheme, dark: darkTheme })}</script>
${scripts.map((script) => html`<script>${trusted(script)}</script>\n`)}</body>
</html>
`.text;
}

function head({ title, context, answer, sections }: ResultDocument): Markup {
  return html`<header>
${context !== undefined && html`<p class="kicker">${context}</p>`}
<h1>${title}</h1>
<nav aria-label="Sections"><ul>${sections.map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>`)}</ul></nav>
${answer.length > 0 && html`<div class="answer">${answer.map((sentence) => html`<p>${sentence}</p>`)}</div>`}
</header>`;
}

function warnings({ warnings: all }: ResultDocument): Markup {
  if (all.length === 0) return html``;
  return html`<section class="warnings" aria-labelledby="warnings-title">
<h2 id="warnings-title">⚠ ${all.length === 1 ? "A warning" : `${all.length} warnings`}</h2>
<ul>${all.map((warning) => html`<li>${warning}</li>`)}</ul>
</section>`;
}

async function sectionMarkup({ id, title, blocks }: ResultDocument["sections"][number]): Promise<Markup> {
  const inside: Markup[] = [];
  for (const block of blocks) inside.push(await blockMarkup(block));
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside.map((one) => html`${one}\n`)}</section>`;
}

function hasChart(block: DocumentBlock): boolean {
  return block.type === "chart" || (block.type === "fold" && block.blocks.some(hasChart));
}
