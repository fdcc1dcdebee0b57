import { note } from "../../document/blocks.js";
import type { DocumentBlock } from "../../document/document.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { LabelRanks, TopShare } from "../../results/evaluation-views.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import { methodColumn } from "./columns.js";

/** Where labelled accounts stand, and who is among the first; nothing for another truth. */
export function labelBlocks({ labelRanks, topShares }: TruthEvaluation): DocumentBlock[] {
  const ranks = [
    table("label-ranks", "Where the labelled accounts stand", rankColumns, labelRanks),
    note(
      "The ranks of the labelled accounts among all that every method scored, 1 is the highest: the best rank that any of them reaches, and quartiles. Equal scores share the best of their ranks.",
    ),
  ];
  const shares = [
    table("top-shares", "Who is among the first", shareColumns, topShares),
    note(
      "The share of the first accounts that belong there, or have no label: what is missing to 100 % are the others.",
    ),
  ];
  return [...(labelRanks.length > 0 ? ranks : []), ...(topShares.length > 0 ? shares : [])];
}

const rankColumns: readonly ColumnOf<LabelRanks>[] = [
  methodColumn,
  { head: "label", kind: "name", value: ({ label }) => label },
  { head: "group", kind: "name", value: ({ group }) => group ?? "all" },
  { head: "n", kind: "count", value: ({ n }) => n },
  { head: "best rank", kind: "count", value: ({ best }) => best },
  ...["lower quartile", "median", "upper quartile"].map(
    (head, i): ColumnOf<LabelRanks> => ({ head, kind: "count", value: ({ quantiles }) => quantiles[i + 1] }),
  ),
];

const shareColumns: readonly ColumnOf<TopShare>[] = [
  methodColumn,
  { head: "first", kind: "count", value: ({ k }) => k },
  { head: "share", kind: "share", value: ({ share }) => share },
];
