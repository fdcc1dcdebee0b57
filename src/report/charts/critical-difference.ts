import type { AcrossMeasure } from "../../comparison/across.js";
import { type VegaLiteSpec, vegaLiteSchema } from "../chart.js";
import { formatAgreement } from "../number.js";
import { oneLine } from "../one-line.js";

/**
 * A critical-difference diagram: a row for each method with its mean rank, and a column for each group of methods that are
 * not told apart. A dot marks a member and the line joins them; a method that the line passes without a dot does not belong,
 * so that groups whose members are not neighbours are drawn as they are.
 */
export function criticalDifference({ measure, methods, groups, blocks }: AcrossMeasure): VegaLiteSpec {
  const rows = methods.map(({ method, meanRank }, row) => ({ ...{ row, meanRank }, method: oneLine(method) }));
  const rowOf = new Map(methods.map(({ method }, row) => [method, row]));
  const members = groups.flatMap((group, column) =>
    group.map((method) => ({ group: column + 1, row: rowOf.get(method)!, method: oneLine(method) })),
  );
  const height = { step: 24 };
  const y = { field: "row", type: "ordinal", scale: { domain: rows.map(({ row }) => row) } };
  const ranks = {
    ...{ width: 420, height, data: { values: rows.map((one) => ({ ...one, text: formatAgreement(one.meanRank) })) } },
    encoding: {
      y: { ...y, axis: null },
      x: {
        ...{ field: "meanRank", type: "quantitative", title: "mean rank, 1 is the best" },
        ...{ scale: { domain: [1, Math.max(2, methods.length)], nice: false }, axis: { orient: "top" } },
      },
      tooltip: [{ field: "method" }, { field: "text", title: "mean rank" }],
    },
    layer: [{ mark: { type: "point", filled: true, size: 70 } }],
  };
  const names = {
    ...{ width: 1, height, data: { values: rows }, mark: { type: "text", align: "right", limit: 260 } },
    encoding: { y: { ...y, axis: null }, text: { field: "method" } },
  };
  const together = {
    ...{ width: { step: 22 }, height, data: { values: members } },
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
    padding: {
      left: 12 + 7 * Math.min(36, Math.max(...rows.map(({ method }) => method.length))),
      top: 5,
      right: 5,
      bottom: 5,
    },
    hconcat: members.length > 0 ? [names, ranks, together] : [names, ranks],
    config: { view: { stroke: null } },
  };
}
