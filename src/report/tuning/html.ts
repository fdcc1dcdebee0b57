import { figure } from "../../document/html/figure.js";
import { chartLibraries } from "../../document/html/libraries.js";
import { policy } from "../../document/html/policy.js";
import { pageScript } from "../../document/html/script.js";
import { pageStyle } from "../../document/html/style.js";
import { recipe, table } from "../../document/html/table.js";
import { html, jsonForScript, type Markup, trusted } from "../../document/html/template.js";
import { formatCount } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { darkTheme, lightTheme } from "../../document/theme.js";
import type { TuneResult } from "../../results/tuning.js";
import { warningsSection } from "../html/warnings-section.js";
import { tuneAnswer } from "./answer.js";
import { tuneCharts } from "./charts.js";
import { rowsOf, type Section, type SectionTable } from "./section.js";
import { tuneSections } from "./sections.js";

/** What a tuning found, as one page that needs nothing else, under the same rules as the report of a run. */
export async function tuneHtml(result: TuneResult): Promise<string> {
  const scripts = [...(await chartLibraries()), pageScript];
  const figures = new Map<string, Markup[]>();
  for (const { id, chart } of tuneCharts(result)) figures.set(id, [...(figures.get(id) ?? []), await figure(chart)]);
  const sections = tuneSections(result);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pageStyle, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${oneLine(result.question)}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
${head(result, sections)}
<main>
${warningsSection(result.warnings)}
${sections.map((section) => sectionMarkup(section, figures.get(section.id) ?? []))}
${again(result)}
</main>
<footer><p>Made by cloutlab. This file is complete: it fetches nothing and sends nothing.</p></footer>
<script type="application/json" id="themes">${jsonForScript({ light: lightTheme, dark: darkTheme })}</script>
${scripts.map((script) => html`<script>${trusted(script)}</script>\n`)}</body>
</html>
`;
  return page.text;
}

function head({ question, dataset, experiment, ...result }: TuneResult, sections: readonly Section[]): Markup {
  const links = [...sections.map(({ id, title }) => [id, title] as const), ["again", "Make it again"] as const];
  return html`<header>
<p class="kicker">${dataset.title} · ${formatCount(dataset.accounts)} accounts · tuning of experiment ${experiment}</p>
<h1>${question}</h1>
<nav aria-label="Sections"><ul>${links.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<div class="answer">${tuneAnswer({ question, dataset, experiment, ...result }).map((sentence) => html`<p>${sentence}</p>`)}</div>
</header>`;
}

function sectionMarkup({ id, title, text, tables }: Section, figures: readonly Markup[]): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${text.map((paragraph) => html`<p class="prose">${paragraph}</p>`)}
${figures}
${tables.filter(({ rows }) => rows > 0).map(tableMarkup)}
</section>`;
}

function tableMarkup(from: SectionTable): Markup {
  const columns = from.columns.map(({ head: title, cell, value }, i) => ({
    head: title,
    cell: (row: number) => (i === 0 ? recipe(cell(row)) : cell(row)),
    ...(value ? { value } : {}),
    ...(i === 0 && !value ? { heads: true } : {}),
  }));
  return table(from.caption, columns, rowsOf(from));
}

function again({ command, seed, runId, experiment, dataset, versions }: TuneResult): Markup {
  const facts: [string, string | number][] = [
    ["Experiment", experiment],
    ["Run", runId],
    ["Seed", seed],
    ["Dataset", `${dataset.title} (${dataset.name})`],
    ["Dataset hash (sha256)", dataset.hash],
    [
      "Versions",
      Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(", "),
    ],
  ];
  return html`<section id="again" aria-labelledby="again-title">
<h2 id="again-title">Make it again</h2>
<pre tabindex="0"><code>${command}</code></pre>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</section>`;
}
