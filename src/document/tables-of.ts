import { BadInput } from "../problem.js";
import type { DocumentBlock, ResultDocument, TableBlock } from "./document.js";

/** All tables of a document, those in folds too, in its order. */
export function tablesOf({ sections }: ResultDocument): TableBlock[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(tablesIn));
}

/**
 * The table with this id, or the document's main one; null where a document has no table.
 * @throws BadInput for an id that no table has, with the nearest one.
 */
export function tableOf(document: ResultDocument, id: string | undefined): TableBlock | null {
  const tables = tablesOf(document);
  const wanted = id ?? document.mainTable;
  const found = tables.find((one) => one.id === wanted);
  if (found || id === undefined) return found ?? tables[0] ?? null;
  const names = tables.map((one) => one.id);
  throw new BadInput({ what: "no such table", value: id, names, expected: `one of ${names.join(", ")}` });
}

function tablesIn(block: DocumentBlock): TableBlock[] {
  if (block.type === "table") return [block];
  return block.type === "fold" ? block.blocks.flatMap(tablesIn) : [];
}
