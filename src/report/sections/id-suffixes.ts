import type { DocumentBlock } from "../../document/document.js";

/**
 * What the ids of parts of a document end with that says the same of several things: nothing for the first, then each thing's
 * name in small letters, or its place where that says nothing.
 */
export function idSuffixes(names: readonly string[]): string[] {
  const slugs = names.map((name) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  return slugs.map((slug, i) => {
    if (i === 0) return "";
    return slug === "" || slugs.indexOf(slug) !== i ? `-number-${i + 1}` : `-${slug}`;
  });
}

/** A block whose tables, those in folds too, have this at the end of their id. */
export function suffixed(block: DocumentBlock, suffix: string): DocumentBlock {
  if (block.type === "table") return { ...block, id: `${block.id}${suffix}` };
  return block.type === "fold" ? { ...block, blocks: block.blocks.map((one) => suffixed(one, suffix)) } : block;
}
