import type { Block, ChartBlock, ResultDocument } from "../document/document.js";
import { fragment } from "../document/html/fragment.js";
import { html, type Markup, trusted } from "../document/html/template.js";
import { toSvg } from "../document/svg.js";
import { text } from "../document/text.js";
import { textTable } from "../document/text-table.js";
import { lightTheme } from "../document/theme.js";
import type { MimeBundle } from "./kernel-display.js";
import type { Showable } from "./showable.js";
import type { CellView, ViewChart, ViewTable } from "./views/view.js";
import { viewOf } from "./views/view-of.js";

/** What `toMime` gives. */
export async function mimeOf(result: Showable, top: number): Promise<MimeBundle[]> {
  const view = await viewOf(result, top);
  if ("sections" in view) return ofDocument(view);
  if (view.markdown !== undefined) return [{ "text/markdown": view.markdown, "text/plain": view.markdown }];
  const bundles: MimeBundle[] = [];
  if (view.title !== undefined || view.notes.length + view.tables.length > 0) bundles.push(words(view));
  for (const chart of view.charts) bundles.push(await picture(chart));
  return bundles;
}

// The words and tables in one piece, then each chart on its own, which a notebook draws itself.
async function ofDocument(document: ResultDocument): Promise<MimeBundle[]> {
  const said = { "text/html": fragment(document), "text/plain": text(document, { width: 160 }).trimEnd() };
  const pictures: MimeBundle[] = [];
  for (const chart of document.sections.flatMap(({ blocks }) => blocks.flatMap(chartsIn)))
    pictures.push(await picture(chart));
  return [...(said["text/plain"] === "" ? [] : [said]), ...pictures];
}

function chartsIn(block: Block): ChartBlock[] {
  if (block.type === "chart") return [block];
  return block.type === "fold" ? block.blocks.flatMap(chartsIn) : [];
}

function words({ title, notes, tables }: CellView): MimeBundle {
  const page = html`${title !== undefined && html`<h4>${title}</h4>`}${notes.map((note) => html`<p>${note}</p>`)}${tables.map(tableHtml)}`;
  const text = [...(title === undefined ? [] : [title]), ...notes, ...tables.map(tableText)].join("\n\n");
  return { "text/html": page.text, "text/plain": text };
}

function tableHtml({ caption, columns }: ViewTable): Markup {
  const rows = Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) => row);
  const side = (number: boolean) => trusted(number ? ' style="text-align: right"' : ' style="text-align: left"');
  return html`<table>
<caption style="text-align: left">${caption}</caption>
<thead><tr>${columns.map(({ head, number }) => html`<th${side(number)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map(({ cells, number }) => html`<td${side(number)}>${cells[row]}</td>`)}</tr>\n`)}</tbody>
</table>`;
}

function tableText({ caption, columns }: ViewTable): string {
  const laid = textTable(
    columns.map(({ head, number, cells }) => ({ head, cells, align: number ? "right" : "left" })),
    { width: 160 },
  );
  return caption === "" ? laid : `${caption}\n${laid}`;
}

// A chart of a page is as wide as its container; that of a cell as wide as it says.
async function picture({ caption, spec: given }: ViewChart): Promise<MimeBundle> {
  const spec = given.width === "container" ? { ...given, width: 520 } : given;
  const themed = { ...spec, background: "white", config: { ...lightTheme, ...(spec.config as object | undefined) } };
  return {
    "application/vnd.vegalite.v5+json": themed,
    // Of a copy: drawing leaves marks on the rows, which may be the caller's own.
    "image/svg+xml": await toSvg(structuredClone(spec)),
    "text/plain": caption,
  };
}
