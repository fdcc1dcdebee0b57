import { cellPrinter, isNumber } from "../cell-text.js";
import type { Cell, TableBlock, TableColumn, Tone } from "../document.js";
import { isKnown } from "../number.js";
import { oneLine } from "../one-line.js";
import { html, type Insertion, type Markup } from "./template.js";

/**
 * A table with a caption, that scrolls by itself when it is wider than the screen and that a script makes sortable, by the
 * numbers themselves. The cells of a matrix are shaded.
 */
export function tableMarkup(table: TableBlock): Markup {
  const { caption, columns, rows, matrix } = table;
  const heads = columns.findIndex(({ kind }) => !isNumber(kind));
  const printers = columns.map((column, i) => cellMarkup(column, cellPrinter(table, i), i === heads, matrix));
  return html`<div class="scroll" tabindex="0"><table class="${matrix ? "matrix" : "sortable"}" data-table="${table.id}">
<caption><span>${caption}</span></caption>
<thead>${groupRow(columns)}<tr>${columns.map(headCell)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => printers[i]!(cell))}</tr>\n`)}</tbody>
</table></div>`;
}

/** A method's recipe, which may break at its joints but is never cut. */
export function recipe(name: string): Markup {
  const parts = oneLine(name).split(/(?<=[-(,=@])/);
  return html`<span class="recipe">${parts.map((part, i) => (i === 0 ? html`${part}` : html`<wbr>${part}`))}</span>`;
}

function groupRow(columns: readonly TableColumn[]): Insertion {
  if (columns.every(({ group }) => group === undefined)) return null;
  const spans: { group: string | undefined; size: number }[] = [];
  for (const { group } of columns) {
    const last = spans.at(-1);
    if (last && last.group === group) last.size += 1;
    else spans.push({ group, size: 1 });
  }
  return html`<tr>${spans.map(({ group, size }) =>
    group === undefined
      ? html`<td colspan="${size}"></td>`
      : html`<th scope="colgroup" colspan="${size}">${recipe(group)}</th>`,
  )}</tr>`;
}

function headCell({ head, kind }: TableColumn, index: number): Markup {
  const words = /^\S*[-(=@]\S*$/.test(head) ? recipe(head) : head;
  return html`<th scope="col" data-column="${index}"${isNumber(kind) && html` class="number"`}>${words}</th>`;
}

function cellMarkup(
  { kind }: TableColumn,
  print: ReturnType<typeof cellPrinter>,
  heads: boolean,
  matrix = false,
): (cell: Cell) => Markup {
  return (cell) => {
    const { value, interval } = print(cell);
    if (heads) return html`<th scope="row">${words(value, kind)}</th>`;
    if (matrix && cell.value === "" && isNumber(kind)) return html`<td class="diagonal"></td>`;
    if (!isNumber(kind) || typeof cell.value === "string")
      return html`<td>${toned(words(value, kind), cell.tone)}</td>`;
    if (!isKnown(cell.value)) return html`<td class="number unknown" data-value="">${value}</td>`;
    const tint = matrix ? ` tint${Math.max(-5, Math.min(5, Math.round(cell.value * 5)))}` : "";
    return html`<td class="number${tint}" data-value="${cell.value}">${toned(html`${value}`, cell.tone)}${interval !== "" && html` <small>${interval}</small>`}</td>`;
  };
}

// Somebody's name is isolated, so that its reading direction stays its own.
function words(text: string, kind: TableColumn["kind"]): Markup {
  if (kind === "recipe") return recipe(text);
  return kind === "name" ? html`<bdi>${text}</bdi>` : html`${text}`;
}

function toned(text: Markup, tone: Tone | undefined): Markup {
  return tone === undefined ? text : html`<span class="${tones[tone]}">${text}</span>`;
}

const tones: Readonly<Record<Tone, string>> = { good: "up", bad: "down", quiet: "unknown" };
