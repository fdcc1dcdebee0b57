import { type Display, kernelDisplay, type MimeBundle } from "./kernel-display.js";
import type { Showable } from "./showable.js";

/** How a result is shown. */
export interface ShowOptions {
  /** How many accounts, signals or rows a table lists. @defaultValue 10 */
  readonly top?: number | undefined;
  /** Where it goes. @defaultValue below the cell of the tslab kernel; as text to standard output anywhere else */
  readonly display?: Display | undefined;
}

/**
 * Shows a result below the cell: as tables (HTML in which everything is escaped) and as charts (Vega-Lite for JupyterLab, SVG for
 * what cannot draw that); as text elsewhere. `await` it.
 * @throws BadInput for what has no look of its own.
 * @example
 * import { compare, openDataset, score, show } from "cloutlab";
 *
 * const scores = await score(await openDataset("creators"), ["legacy-multi-signal", "twitter-impact"]);
 * await show(scores);
 * await show(await compare(scores), { top: 5 });
 */
export async function show(result: Showable, options: ShowOptions = {}): Promise<void> {
  const display = options.display ?? kernelDisplay() ?? printed;
  for (const bundle of await toMime(result, options)) display(bundle);
}

/** The outputs that `show` puts below a cell, by mime type: words and tables first, then a bundle a chart. */
export async function toMime(result: Showable, { top = 10 }: Pick<ShowOptions, "top"> = {}): Promise<MimeBundle[]> {
  // With all that can be shown, and what draws it.
  const { mimeOf } = await import("./mime-of.js");
  return mimeOf(result, top);
}

function printed(bundle: MimeBundle): void {
  process.stdout.write(`${String(bundle["text/plain"])}\n\n`);
}
