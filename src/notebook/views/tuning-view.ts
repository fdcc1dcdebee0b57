import { fold } from "../../document/blocks.js";
import type { DocumentBlock, ResultDocument } from "../../document/document.js";
import { tuneDocument } from "../../report/tuning/tune-document.js";
import type { TuneOutcome } from "../../results/tuning.js";

/** A tuning as its report has it, with what goes into detail folded away, and where it is. */
export function tuningView({ folder, status, result }: TuneOutcome): ResultDocument {
  if (!result) return { title: "", answer: [`would make ${folder}`], warnings: [], sections: [] };
  const { answer, sections, ...rest } = tuneDocument(result);
  const made = status === "unchanged" ? "Nothing changed since this tuning was made" : "Made";
  return {
    ...rest,
    answer: [...answer, `${made}: ${folder}`],
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(folded) })),
  };
}

function folded(block: DocumentBlock): DocumentBlock {
  return block.type === "table" && block.textRows === 0 ? fold(block.caption, [block]) : block;
}
