import { cellPrinter, inOne, isNumber } from "./cell-text.js";
import type { Card, DocumentBlock, ListBlock, ResultDocument, TableBlock } from "./document.js";
import { markdownCode, markdownLink, markdownTable, markdownText } from "./markdown-table.js";

/** A document as GitHub's Markdown. Charts are named with what is seen in them; a picture of them is in other formats. */
export function markdown({ title, context, answer, warnings, sections }: ResultDocument): string {
  const parts = [
    `# ${markdownText(title)}`,
    ...(context === undefined ? [] : [markdownText(context)]),
    ...answer.map(markdownText),
    ...(warnings.length > 0 ? ["## Warnings", items(warnings)] : []),
    ...sections.flatMap((section) => [`## ${markdownText(section.title)}`, ...section.blocks.flatMap(block)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function block(one: DocumentBlock): string[] {
  switch (one.type) {
    case "prose":
      return [markdownText(one.text)];
    case "list":
      return [items(one.items)];
    case "table":
      return [`**${markdownText(one.caption)}**`, tableText(one)];
    case "chart":
      return [`*Chart: ${markdownText(one.title)}.* ${markdownText(one.caption)}`];
    case "code":
      return [`\`\`\`\n${one.text.replaceAll("```", "` ` `")}\n\`\`\``];
    case "fold":
      return [`### ${markdownText(one.title)}`, ...one.blocks.flatMap(block)];
    case "cards":
      return [one.cards.map(card).join("\n")];
  }
}

function items(all: ListBlock["items"]): string {
  const item = (one: ListBlock["items"][number]) =>
    typeof one === "string" ? markdownText(one) : `${markdownText(one.term)}: ${markdownText(one.text)}`;
  return all.map((one) => `- ${item(one)}`).join("\n");
}

function card({ title, code, badges = [], text, source }: Card): string {
  const called = code === undefined ? "" : ` ${markdownCode(code)}`;
  const marked = badges.length > 0 ? ` (${markdownText(badges.join(", "))})` : "";
  const from = source === undefined ? "" : ` Source: ${markdownLink(source)}`;
  return `- **${markdownText(title)}**${called}${marked}: ${markdownText(text)}${from}`;
}

function tableText(table: TableBlock): string {
  const columns = table.columns.map(({ head, group, kind }, i) => {
    const print = cellPrinter(table, i);
    return {
      head: group === undefined ? head : `${group}: ${head}`,
      cell: (row: TableBlock["rows"][number]) => inOne(print(row[i]!)),
      number: isNumber(kind),
    };
  });
  return markdownTable(columns, table.rows).trimEnd();
}
