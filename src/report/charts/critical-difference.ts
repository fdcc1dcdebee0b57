import { type VegaLiteSpec, vegaLiteSchema } from "../../document/chart.js";
import { lineAxis } from "../../document/line-axis.js";
import { formatAgreement } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { AcrossMeasure } from "../../results/across.js";

/**
 * A critical-difference diagram: a row for each method with its mean rank, and a column for each group of methods that are
 * not told apart. A dot marks a member and the line joins them; a method that the line passes without a dot does not belong,
 * so that groups whose members are not neighbours are drawn as they are.
 */
export function criticalDifference({ measure, methods, groups, blocks }: AcrossMeasure): VegaLiteSpec {
  const rows = methods.map(({ method, meanRank }, row) => ({
    row,
    meanRank,
    text: formatAgreement(meanRank),
    method: wrap(oneLine(method), 34).join("\n"),
  }));
  const rowOf = new Map(methods.map(({ method }, row) => [method, row]));
  const members = groups.flatMap((group, column) =>
    group.map((method) => ({ group: column + 1, row: rowOf.get(method)!, method: oneLine(method) })),
  );
  const height = { step: rows.some(({ method }) => method.includes("\n")) ? 34 : 24 };
  const y = { field: "row", type: "ordinal", scale: { domain: rows.map(({ row }) => row) } };
  const ranks = {
    width: 420,
    height,
    data: { values: rows },
    encoding: {
      y: { field: "method", type: "nominal", sort: { field: "row", op: "min" }, title: null, axis: lineAxis },
      x: {
        field: "meanRank",
        type: "quantitative",
        title: "mean rank, 1 is the best",
        scale: { domain: [1, Math.max(2, methods.length)], nice: false },
        axis: { orient: "top" },
      },
      tooltip: [{ field: "method" }, { field: "text", title: "mean rank" }],
    },
    layer: [{ mark: { type: "point", filled: true, size: 70 } }],
  };
  const together = {
    width: { step: 22 },
    height,
    data: { values: members },
    encoding: {
      x: {
        field: "group",
        type: "ordinal",
        title: "not told apart",
        axis: { orient: "top", labels: false, ticks: false },
      },
      y: { ...y, axis: null },
    },
    layer: [
      { mark: { type: "line", strokeWidth: 2 }, encoding: { detail: { field: "group" }, order: { field: "row" } } },
      { mark: { type: "point", filled: true, size: 70 }, encoding: { tooltip: { field: "method" } } },
    ],
  };
  return {
    $schema: vegaLiteSchema,
    title: `${oneLine(measure)} over ${blocks.length} datasets or topics`,
    spacing: 12,
    hconcat: members.length > 0 ? [ranks, together] : [ranks],
    config: { view: { stroke: null } },
  };
}
