import type { Figure } from "../document/chart.js";
import type { ReportData } from "../results/run.js";

/** A chart of a report. */
export interface Chart extends Figure {
  /** The part of the report that it illustrates. */
  readonly section: "ranks" | "evaluation" | "agreement" | "scores";
}

/** Draws one chart of the report's data, or gives null where the data has nothing to draw. */
export type ChartMaker = (data: ReportData) => Chart | null;
