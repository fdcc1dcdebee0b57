import type { VegaLiteSpec } from "../document/chart.js";
import type { ChartBlock } from "../document/document.js";

/** A chart with the words that belong to it. */
export interface Chart {
  readonly title: string;
  /** What is seen, in plain words; also the text for those who do not see it. */
  readonly caption: string;
  readonly spec: VegaLiteSpec;
}

/** A chart as a block of a section; none where there is nothing to draw. */
export function chartBlocks(chart: Chart | null): ChartBlock[] {
  return chart ? [{ type: "chart", title: chart.title, caption: chart.caption, spec: chart.spec }] : [];
}
