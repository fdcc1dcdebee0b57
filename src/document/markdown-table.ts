import { oneLine } from "./one-line.js";

/** A column of a Markdown table; its cells are plain text and are escaped. */
export interface MarkdownColumn<T> {
  readonly head: string;
  readonly cell: (row: T) => string;
  /** Right-aligned. */
  readonly number?: boolean;
}

/** A table in GitHub's Markdown, ended by a line feed. */
export function markdownTable<T>(columns: readonly MarkdownColumn<T>[], rows: readonly T[]): string {
  const lines = [
    columns.map(({ head }) => markdownText(head)),
    columns.map(({ number }) => (number ? "---:" : "---")),
    ...rows.map((row) => columns.map(({ cell }) => markdownText(cell(row)))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** Text on one line in which nothing is Markdown or HTML, nor a link because it looks like an address. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]#|~$]/g, "\\$&")
    .replace(/[<>&]/g, (character) => entities[character] ?? "")
    .replace(/^[-+=]|(?<=^\d+)[.)](?=\s|$)|:(?=\/\/)|(?<=\bwww)\./gi, "\\$&");
}

/** A source as a link if it is an https address, else as text. */
export function markdownLink(source: string): string {
  const url = URL.canParse(source) ? new URL(source) : null;
  return url?.protocol === "https:" ? `<${url.href.replace(/[<>\s|]/g, encodeURIComponent)}>` : markdownText(source);
}

/** Text as code on one line; its own backquotes are kept by a longer fence. */
export function markdownCode(text: string): string {
  const inside = oneLine(text);
  const fence = "`".repeat(1 + Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = /^`|`$/.test(inside) ? " " : "";
  return `${fence}${space}${inside}${space}${fence}`;
}

const entities: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
