/** Where the name in a code span leads to; undefined where it is no name of the reference. */
export type LinkOf = (name: string) => string | undefined;

/** Text that is no Markdown, HTML or formula, on one line. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}

/** A doc comment as Markdown: its paragraphs with their code, and links for names, addresses and pages of docs. */
export function prose(text: string, linkOf: LinkOf = () => undefined): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs.map((one) => inline(one.replaceAll(/\s+/g, " ").trim(), linkOf)).join("\n\n");
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.split(/\n\s*\n/);
  return /^.*?\.(?=\s+[A-Z`]|\s*$)/s.exec(paragraph)?.[0] ?? paragraph;
}

function inline(text: string, linkOf: LinkOf): string {
  const pieces = text.split(/(`[^`]+`|https:\/\/\S*[^\s,.;)]|\bdocs\/[\w-]+(?:\.schema\.json|\.md))/);
  return pieces.map((piece, i) => (i % 2 === 0 ? plain(piece) : special(piece, linkOf))).join("");
}

function special(piece: string, linkOf: LinkOf): string {
  if (piece.startsWith("https:")) return `<${piece}>`;
  const target = piece.startsWith("docs/") ? piece.replace("docs/", "../") : linkOf(piece.slice(1, -1));
  return target ? `[${piece}](${target})` : piece;
}
