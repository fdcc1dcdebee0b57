import { figure } from "../document/html/figure.js";
import { chartLibraries } from "../document/html/libraries.js";
import { policy } from "../document/html/policy.js";
import { pageScript } from "../document/html/script.js";
import { pageStyle } from "../document/html/style.js";
import { html, jsonForScript, type Markup, trusted } from "../document/html/template.js";
import { formatCount } from "../document/number.js";
import { oneLine } from "../document/one-line.js";
import { darkTheme, lightTheme } from "../document/theme.js";
import type { ReportData } from "../results/run.js";
import { answer } from "./answer.js";
import type { Chart } from "./chart.js";
import { charts } from "./charts/index.js";
import { againSection } from "./html/again-section.js";
import { agreementSection } from "./html/agreement-section.js";
import { checksSection } from "./html/checks-section.js";
import { evaluationSection } from "./html/evaluation-section.js";
import { methodsSection } from "./html/methods-section.js";
import { ranksSection } from "./html/ranks-section.js";
import { topicsSection } from "./html/topics-section.js";
import { warningsSection } from "./html/warnings-section.js";

/**
 * The report as one HTML file that needs nothing else: no network, no server. The same data gives the same bytes. Its policy
 * lets only its own style and scripts in, by their hash, so that no name in the data can ever act.
 */
export async function toHtml(data: ReportData): Promise<string> {
  const scripts = [...(await chartLibraries()), pageScript];
  const drawn = Object.values(charts).flatMap((chart) => chart(data) ?? []);
  const figures = new Map<Chart["section"], Markup[]>();
  for (const chart of drawn) figures.set(chart.section, [...(figures.get(chart.section) ?? []), await figure(chart)]);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pageStyle, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${oneLine(data.question)}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
${head(data)}
<main>
${warningsSection(data.warnings)}
${methodsSection(data)}
${ranksSection(data, figures.get("ranks") ?? [])}
${evaluationSection(data, figures.get("evaluation") ?? [])}
${agreementSection(data, figures.get("agreement") ?? [])}
${scoresSection(figures.get("scores") ?? [])}
${topicsSection(data)}
${checksSection(data)}
${againSection(data)}
</main>
<footer><p>Made by cloutlab. This file is complete: it fetches nothing and sends nothing.</p></footer>
<script type="application/json" id="themes">${jsonForScript({ light: lightTheme, dark: darkTheme })}</script>
${scripts.map((script) => html`<script>${trusted(script)}</script>\n`)}</body>
</html>
`;
  return page.text;
}

function head(data: ReportData): Markup {
  const { dataset, experiment, question, topics, comparison, evaluation } = data;
  const sections = [
    ["methods", "Methods"],
    ["ranks", "Ranks"],
    ...(evaluation ? [["evaluation", "Evaluation"]] : []),
    ...(comparison.agreement.length > 0 ? [["agreement", "Agreement"]] : []),
    ["scores", "Scores"],
    ...(topics.length > 0 ? [["topics", "Topics"]] : []),
    ...(data.checks ? [["checks", "Behaviour"]] : []),
    ["again", "Make it again"],
  ];
  return html`<header>
<p class="kicker">${dataset.title} · ${formatCount(dataset.accounts)} accounts · experiment ${experiment}</p>
<h1>${question}</h1>
<nav aria-label="Sections"><ul>${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<div class="answer">${answer(data).map((sentence) => html`<p>${sentence}</p>`)}</div>
</header>`;
}

function scoresSection(figures: readonly Markup[]): Markup {
  return html`<section id="scores" aria-labelledby="scores-title">
<h2 id="scores-title">How the scores lie</h2>
${figures}
</section>`;
}
