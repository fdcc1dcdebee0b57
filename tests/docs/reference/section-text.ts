import type { Entry, Part, Piece } from "./entry.js";
import { type LinkOf, plain, prose } from "./markdown.js";
import type { LinkTo } from "./places.js";
import type { Section } from "./reference.js";
import { textOf } from "./type-pieces.js";

/** An export, and below it what it is made of, as blocks of Markdown. */
export function sectionText({ entry, heading, inner }: Section, linkTo: LinkTo): string[] {
  // A field that has the name of an export is not that export.
  const own = new Set([entry, ...inner.map((one) => one.entry)].flatMap(namesWithin));
  const linkOf = (name: string) => (own.has(name) ? undefined : linkTo(name));
  return [
    `## ${plain(heading)}\n`,
    ...entryText(entry, linkTo, linkOf),
    ...inner.flatMap((one) => [`### ${plain(one.heading)}\n`, ...entryText(one.entry, linkTo, linkOf)]),
  ];
}

function namesWithin({ name, comment, parameters, fields }: Entry): string[] {
  const parts = [...parameters, ...fields].map((part) => part.name.replace(/\??\(\)$/, ""));
  return [name, ...parts, ...[...comment.params.keys()].flatMap((path) => path.split("."))];
}

function entryText(entry: Entry, linkTo: LinkTo, linkOf: LinkOf): string[] {
  const { comment, code, parameters, gives, extends: parents, fields, is, kind, file } = entry;
  const typed = (pieces: readonly Piece[]) => typeText(pieces, linkTo);
  const linked = (text: string) => prose(text, linkOf);
  const bullets = [
    ...parameters.map((one) => `\`${one.name}\` (${typed(one.type)}${presetText(one)})${after(linked(one.about))}`),
    ...(/^(Promise<void>|void)?$/.test(textOf(gives))
      ? []
      : [`gives ${typed(gives)}${after(linked(comment.returns))}`]),
    ...comment.throws.map((text) => `throws ${linked(text)}`),
  ];
  const named = is.some((piece) => typeof piece !== "string");
  return [
    ...(code ? [`\`\`\`ts\n${code}\n\`\`\`\n`] : []),
    ...(comment.text ? [`${linked(comment.text)}\n`] : []),
    ...(bullets.length > 0 ? [bullets.map((one) => `- ${one}\n`).join("")] : []),
    ...(is.length > 0 && (kind === "type" || named) ? [`It is ${typed(is)}.\n`] : []),
    ...(parents.length > 0 ? [`It has all of ${parents.map(typed).join(" and ")}.\n`] : []),
    ...(fields.length > 0 ? [table(fields, typed, linked)] : []),
    ...comment.examples.map((text) => `\`\`\`ts\n${text}\n\`\`\`\n`),
    `[${plain(file)}](../../${file})\n`,
  ];
}

type Print<T> = (value: T) => string;

const after = (text: string) => text && `: ${text}`;

// What the comment says of it is easier to read than code.
function presetText({ presets, about }: Part): string {
  if (presets.length === 0 || /by default/i.test(about)) return "";
  const each = presets.map(([field, code]) => (field ? `\`${field}\` is \`${code}\`` : `\`${code}\``));
  return `, by default ${each.join(", ")}`;
}

function table(fields: readonly Part[], typed: Print<readonly Piece[]>, linked: Print<string>): string {
  const described = fields.some(({ about }) => about !== "");
  const rows = fields.map(({ name, optional, type, about }) => [
    `\`${name}${optional ? "?" : ""}\``,
    typed(type),
    ...(described ? [linked(about)] : []),
  ]);
  const heads = ["field", "type", ...(described ? ["what"] : [])];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.map(inCell).join(" | ")} |\n`).join("");
}

const inCell = (text: string) => text.replaceAll("|", "\\|");

function typeText(pieces: readonly Piece[], linkTo: LinkTo): string {
  const each = pieces.map((piece) => {
    if (typeof piece === "string") return plain(piece);
    const target = linkTo(piece.symbol);
    return target ? `[${plain(piece.text)}](${target})` : plain(piece.text);
  });
  return each.join("");
}
