import { fold, note } from "../../document/blocks.js";
import type { Block, DocumentSection, TableBlock } from "../../document/document.js";
import { formatShare } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { AgreementEntry, Comparison } from "../../results/comparison.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "../agreement-matrix.js";
import { chartBlocks } from "../chart.js";
import { agreementHeatmap } from "../charts/agreement-heatmap.js";

/** How alike the methods are: matrices for three methods or more, and every agreement with its n, interval and ties. */
export function agreementSection(comparison: Comparison): DocumentSection {
  const matrices = comparison.methods.length > 2 ? agreementMatrices(comparison) : [];
  const list = table(
    "agreement",
    "Every agreement with its number of accounts, interval and ties",
    columns,
    comparison.agreement,
    { textRows: 15 },
  );
  const level = comparison.agreement.find((entry) => entry.level !== null);
  const brackets = level ? `Brackets hold the ${formatShare(level.level)} interval (${level.interval}). ` : "";
  return {
    id: "agreement",
    title: "How alike the methods are",
    blocks: [
      ...chartBlocks(agreementHeatmap({ comparison })),
      ...matrices.map((matrix, i): Block => {
        const title = `${matrix.statistic}, ${stratumInWords(matrix.stratum)}`;
        return fold(title, [matrixTable(matrix, `matrix-${i + 1}`, title)], matrix.stratum === "all");
      }),
      matrices.length === 0 ? list : fold("All agreements as a list", [list]),
      note(`${brackets}An undefined agreement is a dash: too few accounts, or scores that are all alike.`),
    ],
  };
}

function matrixTable({ methods, rows }: AgreementMatrix, id: string, caption: string): TableBlock {
  return table(
    id,
    caption,
    [
      { head: "method", kind: "recipe", value: ([i]: [number, unknown]) => methods[i] },
      ...methods.map(
        (head, j): ColumnOf<[number, AgreementMatrix["rows"][number]]> => ({
          id: `with:${head}`,
          head,
          kind: "estimate",
          value: ([, row]) => row[j]?.estimate,
          interval: ([, row]) => row[j],
        }),
      ),
    ],
    [...rows.entries()],
    { matrix: true },
  );
}

const columns: readonly ColumnOf<AgreementEntry>[] = [
  { id: "a", head: "first", kind: "recipe", value: ({ a }) => a },
  { id: "b", head: "second", kind: "recipe", value: ({ b }) => b },
  { head: "statistic", kind: "recipe", value: ({ statistic }) => statistic },
  { head: "stratum", kind: "text", value: ({ stratum }) => stratum },
  { head: "n", kind: "count", value: ({ n }) => n },
  {
    head: "estimate",
    kind: "estimate",
    value: ({ estimate }) => estimate,
    interval: (entry) => entry,
    bounds: ["low", "high"],
  },
  { id: "tiedA", head: "tied by first", kind: "share", value: ({ tiedA }) => tiedA },
  { id: "tiedB", head: "tied by second", kind: "share", value: ({ tiedB }) => tiedB },
];
