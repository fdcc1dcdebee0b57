import { vegaLiteSchema } from "../../document/chart.js";
import type { ChartBlock } from "../../document/document.js";
import { lineAxis } from "../../document/line-axis.js";
import { formatAgreement, formatInterval, formatShare } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { TuneResult, TuneStanding } from "../../results/tuning.js";

/** Each method by the first measure, with its interval over the splits; no chart where nothing is known. */
export function heldOutChart({ standings, level }: TuneResult): ChartBlock[] {
  const measure = standings[0]?.measure;
  const rows = standings.filter((one) => one.measure === measure && one.estimate !== null);
  if (rows.length === 0) return [];
  return [
    {
      type: "chart",
      title: `${measure} on accounts that were held out`,
      caption: `Each dot is a method, each line its ${formatShare(level)} interval over the splits; tuned methods are orange. Intervals that overlap do not say that two methods are alike: the verdicts rest on paired differences.`,
      spec: {
        $schema: vegaLiteSchema,
        width: "container",
        height: { step: 30 },
        data: { values: rows.map(dot) },
        encoding: {
          y: { field: "method", type: "nominal", sort: { field: "place", op: "min" }, title: null, axis: lineAxis },
          tooltip: { field: "tip" },
        },
        layer: [whiskers, dots],
      },
    },
  ];
}

const whiskers = {
  transform: [{ filter: "isValid(datum.low) && isValid(datum.high)" }],
  mark: { type: "rule", style: "whisker", aria: false },
  encoding: {
    x: { field: "low", type: "quantitative", scale: { zero: false }, axis: { title: null, tickCount: 5 } },
    x2: { field: "high" },
  },
};

const dots = {
  mark: { type: "point", style: "estimate", aria: false },
  encoding: {
    x: { field: "estimate", type: "quantitative" },
    shape: { value: "circle" },
    color: { condition: { test: "datum.tuned", value: "#d55e00" } },
  },
};

function dot({ method, is, estimate, low, high }: TuneStanding, place: number) {
  const shown = `${oneLine(method)}${is === "baseline" || is === "untuned" ? ` (${is})` : ""}`;
  return {
    place,
    method: wrap(shown, 30).join("\n"),
    estimate,
    low,
    high,
    ...(is === "tuned" ? { tuned: true } : {}),
    tip: `${shown}\n${formatAgreement(estimate)} ${formatInterval(low, high)}`.trim(),
  };
}
