import { type PageColumn, person, recipe, table } from "../../document/html/table.js";
import { html, type Markup } from "../../document/html/template.js";
import { formatCount, scoreFormat } from "../../document/number.js";
import type { ReportData, TopicExperts } from "../../results/run.js";

/** The leading accounts by topic with the evidence for each; nothing when no method rates topics. */
export function topicsSection({ topics }: ReportData): Markup {
  if (topics.length === 0) return html``;
  return html`<section id="topics" aria-labelledby="topics-title">
<h2 id="topics-title">Experts by topic</h2>
<div class="columns">${topics.map(topicTable)}</div>
</section>`;
}

function topicTable({ method, topic, experts }: TopicExperts): Markup {
  const format = scoreFormat(experts.map(({ score }) => score));
  const columns: PageColumn<TopicExperts["experts"][number]>[] = [
    { head: "account", cell: ({ name, account }) => person(name || account), heads: true },
    { head: "score", cell: ({ score }) => format(score), value: ({ score }) => score },
    { head: "posts", cell: ({ posts }) => formatCount(posts), value: ({ posts }) => posts },
    { head: "reactions", cell: ({ reactions }) => formatCount(reactions), value: ({ reactions }) => reactions },
    { head: "people", cell: ({ actors }) => formatCount(actors), value: ({ actors }) => actors },
  ];
  return table(html`${topic}, by ${recipe(method)}`, columns, experts);
}
