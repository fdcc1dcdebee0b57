import { unknown } from "../number.js";
import { oneLine } from "../one-line.js";
import { html, type Insertion, type Markup } from "./template.js";

/** A column of a table on the page. Columns with `value` hold numbers: right-aligned, sorted by the value itself. */
export interface PageColumn<T> {
  readonly head: Insertion;
  readonly cell: (row: T) => Insertion;
  readonly value?: (row: T) => number | null;
  /** The heading above this and the next columns that name the same group. */
  readonly group?: string;
  /** Its cells head their rows. */
  readonly heads?: boolean;
}

/** A table with a caption, that scrolls by itself when it is wider than the screen and that a script makes sortable. */
export function table<T>(caption: Insertion, columns: readonly PageColumn<T>[], rows: readonly T[]): Markup {
  return html`<div class="scroll" tabindex="0"><table class="sortable">
<caption><span>${caption}</span></caption>
<thead>${groupRow(columns)}<tr>${columns.map(headCell)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column) => bodyCell(column, row))}</tr>\n`)}</tbody>
</table></div>`;
}

/** A method's recipe, which may break at its joints but is never cut. */
export function recipe(name: string): Markup {
  const parts = oneLine(name).split(/(?<=[-(,=@])/);
  return html`<span class="recipe">${parts.map((part, i) => (i === 0 ? html`${part}` : html`<wbr>${part}`))}</span>`;
}

/** Somebody's name: isolated, so that its reading direction stays its own. */
export function person(text: string): Markup {
  return html`<bdi>${oneLine(text)}</bdi>`;
}

function groupRow<T>(columns: readonly PageColumn<T>[]): Insertion {
  if (columns.every(({ group }) => group === undefined)) return null;
  const spans: { group: string | undefined; count: number }[] = [];
  for (const { group } of columns) {
    const last = spans.at(-1);
    if (last && last.group === group) last.count += 1;
    else spans.push({ group, count: 1 });
  }
  return html`<tr>${spans.map(({ group, count }) =>
    group === undefined
      ? html`<td colspan="${count}"></td>`
      : html`<th scope="colgroup" colspan="${count}">${recipe(group)}</th>`,
  )}</tr>`;
}

function headCell<T>({ head, value }: PageColumn<T>, index: number): Markup {
  return html`<th scope="col" data-column="${index}"${value && html` class="number"`}>${head}</th>`;
}

function bodyCell<T>({ cell, value, heads }: PageColumn<T>, row: T): Markup {
  if (heads) return html`<th scope="row">${cell(row)}</th>`;
  if (!value) return html`<td>${cell(row)}</td>`;
  const number = value(row);
  return number === null
    ? html`<td class="number unknown" data-value="">${unknown}</td>`
    : html`<td class="number" data-value="${number}">${cell(row)}</td>`;
}
