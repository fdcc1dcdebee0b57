import { html, type Markup } from "../../document/html/template.js";
import type { ReportData } from "../../results/run.js";

/** How to make the report again, and from what it was made. */
export function againSection({ command, seed, runId, experiment, dataset, versions }: ReportData): Markup {
  const facts: [string, string | number][] = [
    ["Experiment", experiment],
    ["Run", runId],
    ["Seed", seed],
    ["Dataset", `${dataset.title} (${dataset.name})`],
    ["Dataset hash (sha256)", dataset.hash],
    ["Ages counted back from", dataset.end ?? "no times in this dataset"],
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
