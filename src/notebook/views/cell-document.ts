import type { DocumentBlock, ResultDocument } from "../../document/document.js";

/** A document for a cell: blocks one below the other, under a title where there is one. */
export function cellDocument(
  blocks: readonly DocumentBlock[],
  { title = "", answer = [], warnings = [] }: Partial<Pick<ResultDocument, "title" | "answer" | "warnings">> = {},
): ResultDocument {
  return { title, answer, warnings, sections: [{ id: "cell", title: "", blocks }] };
}
