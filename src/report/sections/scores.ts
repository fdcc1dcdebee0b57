import { fold, note } from "../../document/blocks.js";
import type { DocumentBlock, DocumentSection } from "../../document/document.js";
import { oneLine } from "../../document/one-line.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { ReportData, ScoreSpread } from "../../results/run.js";
import { chartBlocks } from "../chart.js";
import { scoreDistributions } from "../charts/score-distributions.js";

/** How the scores of each method lie, and how they are spread; nothing where no method scored anybody. */
export function scoresSection(data: Pick<ReportData, "comparison" | "distributions" | "spreads">): DocumentSection[] {
  const blocks = [...chartBlocks(scoreDistributions(data)), ...spreadBlocks(data.spreads ?? [])];
  return blocks.length > 0 ? [{ id: "scores", title: "How the scores lie", blocks }] : [];
}

function spreadBlocks(spreads: readonly ScoreSpread[]): DocumentBlock[] {
  if (spreads.length === 0) return [];
  return [
    table("spread", "How the scores are spread", spreadColumns, spreads),
    note(
      "Half of the scores lie between the quartiles. The median deviation is the median distance from the median. Skewness is above 0 for a long tail of high scores, excess kurtosis for heavy tails; both are adjusted for the sample (G1 and G2). Skewness is unknown for fewer than three scores, kurtosis for fewer than four, and both for scores that are all alike.",
    ),
    ...tierBlocks(spreads),
  ];
}

// Scores have scales of their own: no decimals are right for the whole column.
const spreadColumns: readonly ColumnOf<ScoreSpread>[] = [
  { head: "method", kind: "recipe", value: ({ method }) => method },
  { head: "lower quartile", kind: "number", value: ({ lowerQuartile }) => lowerQuartile },
  { head: "upper quartile", kind: "number", value: ({ upperQuartile }) => upperQuartile },
  { head: "median deviation", kind: "number", value: ({ medianAbsoluteDeviation }) => medianAbsoluteDeviation },
  { head: "skewness", kind: "number", value: ({ skewness }) => skewness },
  { head: "excess kurtosis", kind: "number", value: ({ excessKurtosis }) => excessKurtosis },
];

interface TierRow {
  readonly method: string;
  readonly tier: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function tierBlocks(spreads: readonly ScoreSpread[]): DocumentBlock[] {
  const rows = spreads.flatMap(({ method, tiers }) =>
    (tiers ?? []).map((tier, i): TierRow => ({ method, tier: i + 1, ...tier })),
  );
  const without = spreads.filter(({ tiers }) => !tiers).map(({ method }) => oneLine(method));
  const skipped =
    without.length > 0
      ? `Without tiers, for fewer than three different scores or more than 100,000 accounts: ${without.join(", ")}.`
      : "";
  if (rows.length === 0) return [note(skipped)];
  return [
    fold("Tiers: scores that lie together", [
      table("tiers", "Up to five tiers of each method's scores, the lowest first", tierColumns, rows),
      note(
        `Tiers are those with the least squared distances from their means (ckmeans). They describe the scores: so many are always found, and accounts at the edge of two need not differ. ${skipped}`.trim(),
      ),
    ]),
  ];
}

const tierColumns: readonly ColumnOf<TierRow>[] = [
  { head: "method", kind: "recipe", value: ({ method }) => method },
  { head: "tier", kind: "count", value: ({ tier }) => tier },
  { head: "from", kind: "number", value: ({ from }) => from },
  { head: "to", kind: "number", value: ({ to }) => to },
  { head: "accounts", kind: "count", value: ({ size }) => size },
];
