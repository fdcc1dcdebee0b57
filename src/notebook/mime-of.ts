import type { ChartBlock, DocumentBlock, ResultDocument } from "../document/document.js";
import { fragment } from "../document/html/fragment.js";
import { toSvg } from "../document/svg.js";
import { text } from "../document/text.js";
import { lightTheme } from "../document/theme.js";
import type { MimeBundle } from "./kernel-display.js";
import { isReport } from "./kinds.js";
import type { Showable } from "./showable.js";
import { viewOf } from "./views/view-of.js";

/** What `toMime` gives. */
export async function mimeOf(result: Showable, top: number): Promise<MimeBundle[]> {
  if (isReport(result) && result.format === "markdown")
    return [{ "text/markdown": result.text, "text/plain": result.text }];
  return ofDocument(await viewOf(result, top));
}

// The words and tables in one piece, then each chart on its own, which a notebook draws itself.
async function ofDocument(document: ResultDocument): Promise<MimeBundle[]> {
  const said = { "text/html": fragment(document), "text/plain": text(document, { width: 160 }).trimEnd() };
  const pictures: MimeBundle[] = [];
  for (const chart of document.sections.flatMap(({ blocks }) => blocks.flatMap(chartsIn)))
    pictures.push(await picture(chart));
  return [...(said["text/plain"] === "" ? [] : [said]), ...pictures];
}

function chartsIn(block: DocumentBlock): ChartBlock[] {
  if (block.type === "chart") return [block];
  return block.type === "fold" ? block.blocks.flatMap(chartsIn) : [];
}

// A chart of a page is as wide as its container; that of a cell as wide as it says.
async function picture({ caption, spec: given }: ChartBlock): Promise<MimeBundle> {
  const spec = given.width === "container" ? { ...given, width: 520 } : given;
  const themed = { ...spec, background: "white", config: { ...lightTheme, ...(spec.config as object | undefined) } };
  return {
    "application/vnd.vegalite.v5+json": themed,
    // Of a copy: drawing leaves marks on the rows, which may be the caller's own.
    "image/svg+xml": await toSvg(structuredClone(spec)),
    "text/plain": caption,
  };
}
