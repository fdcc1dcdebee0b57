import type { DocumentSection } from "../../document/document.js";
import type { ReportData } from "../../results/run.js";
import { chartBlocks } from "../chart.js";
import { scoreDistributions } from "../charts/score-distributions.js";

/** How the scores of each method lie; nothing where no method scored anybody. */
export function scoresSection(data: Pick<ReportData, "comparison" | "distributions">): DocumentSection[] {
  const blocks = chartBlocks(scoreDistributions(data));
  return blocks.length > 0 ? [{ id: "scores", title: "How the scores lie", blocks }] : [];
}
