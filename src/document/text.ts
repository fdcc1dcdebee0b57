import type { Card, DocumentBlock, ListBlock, ResultDocument } from "./document.js";
import { oneLine } from "./one-line.js";
import { tableInText } from "./table-in-text.js";
import type { TextTableOptions } from "./text-table.js";
import { wrap } from "./wrap.js";

/** A document for a terminal. It shows no charts, and of a long table only the rows that the document allows, and says so. */
export function text({ title, context, answer, warnings, sections }: ResultDocument, options: TextTableOptions = {}) {
  const paragraph = paragraphs(options);
  const parts = [
    [title, ...(context === undefined ? [] : [context])].map(paragraph).join("\n"),
    warnings.map((warning) => paragraph(`warning: ${warning}`)).join("\n"),
    answer.map(paragraph).join("\n"),
    ...sections.map(({ title, blocks }) => {
      const said = blocks.map((one) => block(one, options)).filter(Boolean);
      return said.length === 0 ? "" : [paragraph(title), ...said].filter(Boolean).join("\n\n");
    }),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function block(one: DocumentBlock, options: TextTableOptions): string {
  const paragraph = paragraphs(options);
  switch (one.type) {
    case "prose":
      return paragraph(one.text);
    case "list":
      return list(one, paragraph);
    case "table":
      return tableInText(one, options);
    case "chart":
      return "";
    case "code":
      return one.text
        .split("\n")
        .map((line) => `  ${oneLine(line)}`)
        .join("\n");
    case "fold":
      return one.open === false
        ? closed(one.blocks, options)
        : one.blocks.map((inner) => block(inner, options)).join("\n\n");
    case "cards":
      return one.cards.map((card) => paragraph(cardText(card))).join("\n");
  }
}

// What is folded away keeps its words; its tables are named and not printed.
function closed(blocks: readonly DocumentBlock[], options: TextTableOptions): string {
  return blocks
    .map((inner) => block(inner.type === "table" ? { ...inner, textRows: 0 } : inner, options))
    .filter(Boolean)
    .join("\n");
}

function list({ items }: ListBlock, paragraph: (text: string) => string): string {
  return items
    .map((item) => paragraph(typeof item === "string" ? `- ${item}` : `${item.term}: ${item.text}`))
    .join("\n");
}

function cardText({ title, code, badges = [], text: said }: Card): string {
  return `${title}${code ? ` (${code})` : ""}${badges.length > 0 ? `, ${badges.join(", ")}` : ""}: ${said}`;
}

function paragraphs({ width = 100 }: TextTableOptions): (text: string) => string {
  return (said) => wrap(oneLine(said), width).join("\n");
}
