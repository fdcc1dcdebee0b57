import type { Figure } from "../chart.js";
import { toSvg } from "../svg.js";
import { html, jsonForScript, type Markup } from "./template.js";

/**
 * A chart on the page: a still picture for those without scripts and for paper, which the interactive one replaces. The
 * picture is an image and not part of the page, so that nothing in it can act.
 */
export async function figure({ title, caption, spec }: Figure): Promise<Markup> {
  const picture = Buffer.from(await toSvg(spec)).toString("base64");
  return html`<figure class="chart">
<h3>${title}</h3>
<div class="still"><img alt="${caption}" src="data:image/svg+xml;base64,${picture}"></div>
<div class="live" hidden></div>
<figcaption>${caption}</figcaption>
<script type="application/json">${jsonForScript({ ...spec, description: caption })}</script>
</figure>`;
}
