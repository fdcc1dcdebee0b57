import { vegaLiteSchema } from "../../document/chart.js";
import { lineAxis } from "../../document/line-axis.js";
import { formatAgreement, formatInterval, formatShare, isKnown } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { ReportData } from "../../results/run.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import type { Chart } from "../chart.js";
import { type EvaluationStanding, measuresOf, standings } from "../evaluation/standings.js";

/** How right each method is by each truth and measure, a dot with its interval; null without a truth. */
export function measuresByMethod({ evaluation }: Pick<ReportData, "evaluation">): Chart | null {
  const panels = (evaluation?.truths ?? []).flatMap((truth) => panelsOf(truth, standings(truth, evaluation!)));
  if (panels.length === 0) return null;
  const level = evaluation!.truths.find(({ resamples }) => resamples > 0)?.level;
  return {
    title: "How right the methods are",
    caption: [
      "Each panel is a truth and a measure, each dot a method",
      ...(level === undefined ? ["."] : [`, each line its ${formatShare(level)} interval.`]),
      " Intervals that overlap do not say that two methods are alike: the verdicts rest on paired differences.",
      ...(evaluation!.agreement.length > 0 ? [" Where another truth was taken for a score, it is orange."] : []),
    ].join(""),
    spec: {
      $schema: vegaLiteSchema,
      columns: 2,
      spacing: 32,
      concat: panels,
      resolve: { scale: { x: "independent" } },
    },
  };
}

function panelsOf(truth: TruthEvaluation, rows: readonly EvaluationStanding[]) {
  return measuresOf(truth).flatMap((measure, i) => {
    const values = rows.map((row, place) => dot(row, place, i)).filter(({ estimate }) => estimate !== null);
    if (values.length === 0) return [];
    return [
      {
        title: { text: wrap(`${oneLine(measure)}, against ${oneLine(truth.name)}`, 44), frame: "group" },
        width: 300,
        height: { step: 30 },
        data: { values },
        encoding: {
          y: { field: "method", type: "nominal", sort: { field: "place", op: "min" }, title: null, axis: lineAxis },
          tooltip: { field: "tip" },
        },
        layer: values.some(({ low }) => low !== null) ? [whisker, point] : [pointAlone],
      },
    ];
  });
}

// Numbers that only differ in the third decimal need the whole width: the axis does not start at nought.
const x = {
  type: "quantitative",
  scale: { zero: false },
  axis: { title: null, tickCount: 5, labelOverlap: true },
};

const whisker = {
  transform: [{ filter: "isValid(datum.low) && isValid(datum.high)" }],
  mark: { type: "rule", style: "whisker", aria: false },
  encoding: {
    x: { field: "low", ...x },
    x2: { field: "high" },
  },
};

const point = {
  mark: { type: "point", style: "estimate", aria: false },
  encoding: {
    x: { field: "estimate", type: "quantitative" },
    shape: { value: "circle" },
    color: { condition: { test: "datum.other", value: "#d55e00" } },
  },
};

// Without any interval there is no whisker to say what the axis is.
const pointAlone = { ...point, encoding: { ...point.encoding, x: { field: "estimate", ...x } } };

function dot({ name, is, readings }: EvaluationStanding, place: number, index: number) {
  const { estimate = null, low = null, high = null } = readings[index] ?? {};
  const shown = is === "method" ? oneLine(name) : `${oneLine(name)} (${is === "truth" ? "another truth" : is})`;
  const interval = formatInterval(low, high);
  return {
    place,
    method: wrap(shown, 30).join("\n"),
    estimate: isKnown(estimate) ? estimate : null,
    low: isKnown(low) ? low : null,
    high: isKnown(high) ? high : null,
    ...(is === "truth" ? { other: true } : {}),
    tip: `${shown}\n${formatAgreement(estimate)} ${interval}`.trim(),
  };
}
