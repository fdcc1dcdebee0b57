import type { VegaLiteSpec } from "../document/chart.js";
import type { ChartBlock } from "../document/document.js";
import type { ReportData } from "../results/run.js";

/** A chart with the words that belong to it. */
export interface Chart {
  readonly title: string;
  /** What is seen, in plain words; also the text for those who do not see it. */
  readonly caption: string;
  /** The part of the report that it illustrates. */
  readonly section: "ranks" | "evaluation" | "agreement" | "scores";
  readonly spec: VegaLiteSpec;
}

/** Draws one chart of the report's data, or gives null where the data has nothing to draw. */
export type ChartMaker = (data: ReportData) => Chart | null;

/** A chart as a block of a section; none where there is nothing to draw. */
export function chartBlocks(chart: Chart | null): ChartBlock[] {
  return chart ? [{ type: "chart", title: chart.title, caption: chart.caption, spec: chart.spec }] : [];
}
