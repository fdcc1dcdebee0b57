import { displayWidth } from "./display-width.js";
import { oneLine } from "./one-line.js";
import { wrap } from "./wrap.js";

interface Grouped {
  readonly group?: string | undefined;
}

/** The places between two columns of a text table. */
export const gap = 2;

/** The widths of columns, wider where that lets the heading of a group stand on one line and the terminal has the room. */
export function withRoom(columns: readonly Grouped[], widths: readonly number[], width: number): number[] {
  const roomy = [...widths];
  let room = width - sum(widths) - gap * widths.length;
  for (const { group = "", from, to } of spansOf(columns)) {
    const more = Math.min(room, Math.max(0, displayWidth(group) - spanned(widths, from, to)));
    if (more <= 0) continue;
    roomy[from] = roomy[from]! + more;
    room -= more;
  }
  return roomy;
}

/** The headings of groups above their columns, each ending where its last column ends, in lines where it is longer than them. */
export function groupLines(columns: readonly Grouped[], widths: readonly number[], colour: boolean): string[] {
  const spans = spansOf(columns).map(({ group, from, to }) => ({ group, width: spanned(widths, from, to) }));
  const broken = spans.map(({ group, width }) => (group === undefined ? [] : wrap(oneLine(group), width, true)));
  const height = Math.max(...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const cells = broken.map((lines, i) => {
      const text = lines[line - height + lines.length] ?? "";
      // Where numbers end, which is a place further right than words do.
      return `${" ".repeat(Math.max(0, spans[i]!.width + gap - 1 - displayWidth(text)))}${text} `;
    });
    return colour ? `\u001B[1m${cells.join("")}\u001B[22m` : cells.join("");
  });
}

// Neighbours of one group, and of none.
function spansOf(columns: readonly Grouped[]): { group: string | undefined; from: number; to: number }[] {
  const spans: { group: string | undefined; from: number; to: number }[] = [];
  for (const [i, { group }] of columns.entries()) {
    const last = spans.at(-1);
    if (last && last.group === group) last.to = i + 1;
    else spans.push({ group, from: i, to: i + 1 });
  }
  return spans;
}

function spanned(widths: readonly number[], from: number, to: number): number {
  return sum(widths.slice(from, to)) + gap * (to - from - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
