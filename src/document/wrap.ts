/**
 * The lines of a name or recipe, each at most `width` characters where its joints allow it: lines end after a hyphen,
 * bracket, comma, equals sign or space, never within a number such as -4,000, and only a piece without a joint is longer or, with
 * `hard`, cut in two.
 */
export function wrap(text: string, width: number, hard = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text).flatMap((part) => (hard ? slices(part, width) : [part]))) {
    if (line !== "" && line.length + piece.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The pieces of a text between which a line may end. */
export function pieces(text: string): string[] {
  return text.split(/(?<=[=@ ]|[^ ]\(|[-,](?!\d))/);
}

function slices(text: string, width: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, i) =>
    characters.slice(i * width, (i + 1) * width).join(""),
  );
}
