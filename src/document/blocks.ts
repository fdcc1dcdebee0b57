import type { CodeBlock, DocumentBlock, FoldBlock, ListBlock, ProseBlock } from "./document.js";

/** A paragraph. */
export function prose(text: string): ProseBlock {
  return { type: "prose", text };
}

/** A paragraph in small print, which explains what stands beside it. */
export function note(text: string): ProseBlock {
  return { type: "prose", text, note: true };
}

/** A list of sentences or of facts. */
export function list(items: ListBlock["items"]): ListBlock {
  return { type: "list", items };
}

/** A command or a file, as it is. */
export function code(text: string): CodeBlock {
  return { type: "code", text };
}

/** Blocks that a reader opens. */
export function fold(title: string, blocks: readonly DocumentBlock[], open = false): FoldBlock {
  return { type: "fold", title, open, blocks };
}
