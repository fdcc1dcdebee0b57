import type { Symbol as Declared } from "typescript/unstable/sync";
import type { Page } from "./reference.js";

/** The target of a link from a page to what a symbol stands for, or to the export of a name; undefined for what is not in the reference. */
export type LinkTo = (to: Declared | string) => string | undefined;

/** The links that lead from a page, or from the index. */
export function linksFrom(here: string, pages: readonly Page[]): LinkTo {
  const places = new Map<Declared | string, string>();
  for (const { file, sections } of pages)
    for (const { entry, heading, inner } of sections) {
      const page = file === here ? "" : file;
      places.set(entry.name, `${page}#${anchorOf(heading)}`);
      for (const one of [{ entry, heading }, ...inner])
        places.set(one.entry.symbol, `${page}#${anchorOf(one.heading)}`);
    }
  return (to) => places.get(to);
}

/** The anchor of a heading as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}
