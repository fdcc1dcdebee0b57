import { vegaLiteSchema } from "../../document/chart.js";
import { formatAgreement, formatCount, formatInterval, isKnown, unknown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { AgreementEntry } from "../../results/comparison.js";
import type { ReportData } from "../../results/run.js";
import { type AgreementMatrix, agreementMatrices, stratumInWords } from "../agreement-matrix.js";
import type { Chart } from "../chart.js";

/** All methods by all methods: a row of panels for each statistic, a panel for each stratum; null for one method. */
export function agreementHeatmap({ comparison }: Pick<ReportData, "comparison">): Chart | null {
  const matrices = agreementMatrices(comparison);
  if (matrices.length === 0) return null;
  const statistics = [...new Set(matrices.map(({ statistic }) => statistic))];
  return {
    title: "Agreement of all methods",
    caption:
      "Each square is the agreement of the method of its row with the method of its column, which has the row's number. " +
      "Blue is agreement, orange is disagreement, pale is neither; " +
      `${unknown} is undefined. The columns of panels are all accounts and the top of either method.`,
    spec: {
      $schema: vegaLiteSchema,
      spacing: 28,
      vconcat: statistics.map((statistic) => panels(matrices.filter((matrix) => matrix.statistic === statistic))),
      resolve: { scale: { color: "shared" } },
    },
  };
}

function panels(matrices: readonly AgreementMatrix[]) {
  return {
    title: oneLine(matrices[0]?.statistic ?? ""),
    data: { values: matrices.flatMap(cells) },
    facet: {
      column: { field: "stratum", type: "nominal", sort: byPlace("panel"), title: null, header: { labelLimit: 0 } },
    },
    spacing: 16,
    spec: {
      width: { step: 48 },
      height: { step: 42 },
      encoding: {
        x: {
          field: "column",
          type: "nominal",
          sort: byPlace("j"),
          title: null,
          axis: { orient: "top", labelAngle: 0 },
        },
        y: { field: "row", type: "nominal", sort: byPlace("i"), title: null, axis: lineAxis },
        tooltip: { field: "tip" },
      },
      layer: [square, figure],
    },
  };
}

function byPlace(field: "panel" | "i" | "j") {
  return { field, op: "min", order: "ascending" };
}

// Wrapped names carry their line breaks as "\n", which an axis only honours when the label is a list of lines.
const lineAxis = {
  labelExpr: "split(datum.label, '\\n')",
  labelOffset: { expr: "-7 * (length(split(datum.label, '\\n')) - 1)" },
  labelLineHeight: 14,
  labelLimit: 0,
};

const square = {
  transform: [{ filter: "isValid(datum.estimate)" }],
  mark: { type: "rect", style: "square", aria: false },
  encoding: {
    color: {
      field: "estimate",
      type: "quantitative",
      scale: { domain: [-1, 1], domainMid: 0, range: "diverging", interpolate: "lab" },
      legend: { title: null, orient: "bottom", gradientLength: 240, format: ".1f", values: [-1, -0.5, 0, 0.5, 1] },
    },
  },
};

const figure = {
  mark: { type: "text", style: "figure", aria: false },
  encoding: {
    text: { field: "text" },
    color: { condition: { test: "datum.strong", value: "#ffffff" } },
  },
};

function cells({ methods, rows, stratum }: AgreementMatrix, panel: number) {
  return rows.flatMap((row, i) =>
    row.map((entry, j) => ({
      i,
      j,
      panel,
      row: wrap(`${i + 1}  ${oneLine(methods[i] ?? "")}`, 34).join("\n"),
      column: String(j + 1),
      stratum: stratumInWords(stratum),
      estimate: isKnown(entry?.estimate) ? entry.estimate : null,
      strong: Math.abs(entry?.estimate ?? 0) > 0.6,
      text: i === j ? "" : formatAgreement(entry?.estimate ?? null),
      tip: entry ? tip(entry) : "",
    })),
  );
}

function tip({ a, b, statistic, estimate, low, high, level, n }: AgreementEntry): string {
  const interval = formatInterval(low, high);
  return [
    `${oneLine(a)}`,
    `against ${oneLine(b)}`,
    `${statistic} ${formatAgreement(estimate)}, n = ${formatCount(n)}`,
    ...(interval === "" ? [] : [`${Math.round((level ?? 0) * 100)} % interval ${interval}`]),
  ].join("\n");
}
