import { prose } from "../../document/blocks.js";
import type { DocumentSection } from "../../document/document.js";
import { formatCount, formatShare } from "../../document/number.js";
import type { TuneResult } from "../../results/tuning.js";
import { comparisonTables } from "./comparison-tables.js";
import { heldOutChart } from "./held-out-chart.js";
import { standingsTable } from "./standings-table.js";

/** How right everything is on what tuning has not seen, and how that was kept apart. */
export function heldOutSection(result: TuneResult): DocumentSection {
  const tables = [standingsTable(result), ...comparisonTables(result)].filter(({ rows }) => rows.length > 0);
  return {
    id: "held-out",
    title: titles[result.splits.by],
    blocks: [prose(howSplit(result)), ...heldOutChart(result), ...tables],
  };
}

const titles = {
  account: "On accounts that it has not seen",
  topic: "On topics that it has not seen",
  time: "On what came later",
};

function howSplit({ splits, level, tuned }: TuneResult): string {
  const { by, heldOut, repeats, inner, trainingAccounts, heldOutAccounts, dropped } = splits;
  if (by === "time")
    return [
      `Tuned to what happened between an earlier moment and the one at which the truth begins, by what was known then; reported on what came after, by what was known at that moment (${formatCount(heldOutAccounts)} accounts).`,
      `The ${formatShare(level)} intervals and the verdicts are over resampled accounts. The method that is handed over is tuned on the later span in the same way.`,
    ].join(" ");
  const things = by === "topic" ? "topics" : "accounts";
  return [
    `${repeats} times ${formatShare(heldOut)} of the ${things} were held out, and everything was tuned on the rest (about ${formatCount(trainingAccounts)} accounts, ${formatCount(heldOutAccounts)} held out).`,
    by === "account"
      ? `No account is on both sides${(dropped ?? 0) > 0 ? `: about ${formatCount(dropped)} judgements a split have an end on each and count on neither` : ""}.`
      : "",
    tuned.some(({ choices }) => choices.length > 1)
      ? `What there was to choose, such as shape and penalty, was chosen by ${inner} splits within each training part.`
      : "",
    `Figures are means over the splits; the ${formatShare(level)} intervals allow for splits that share accounts (Nadeau and Bengio 2003).`,
    "The method that is handed over is tuned on everything in the same way: the figures say how good that way is.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
