import { vegaLiteSchema } from "../../document/chart.js";
import { formatAgreement, formatCount, formatInterval } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { ReportData } from "../../results/run.js";
import type { TruthEvaluation } from "../../results/run-evaluation.js";
import type { Chart } from "../chart.js";

const most = 12;

/** How far the probabilities of each method can be believed, against judgements; null without any. */
export function calibrationCurves({ evaluation }: Pick<ReportData, "evaluation">): Chart | null {
  const panels = (evaluation?.truths ?? []).flatMap((truth) =>
    truth.calibration.filter(({ bins }) => bins.length > 0).map((curve) => panel(truth, curve)),
  );
  if (panels.length === 0) return null;
  const drawn =
    panels.length > most
      ? ` The first ${most} of ${panels.length} methods are drawn; their table has all of them.`
      : "";
  return {
    title: "How far each method's probabilities can be believed",
    caption: `Each panel is a method. Its score differences are turned into probabilities on judgements of other accounts; across is the probability of the account that it favours, up is how often that one was judged the more influential, with an interval as if judgements were independent. On the dashed line it is right as often as it says: above it too timid, below it too sure.${drawn}`,
    spec: { $schema: vegaLiteSchema, columns: 3, spacing: 28, concat: panels.slice(0, most) },
  };
}

type Curve = TruthEvaluation["calibration"][number];

function panel({ name }: TruthEvaluation, { method, bins }: Curve) {
  const values = bins.map(({ predicted, observed, low, high, n }) => ({
    predicted,
    observed,
    low,
    high,
    tip: `${formatAgreement(predicted)} said, ${formatAgreement(observed)} ${formatInterval(low, high)} seen, n = ${formatCount(n)}`,
  }));
  return {
    title: { text: wrap(`${oneLine(method)}, against ${oneLine(name)}`, 26), frame: "group" },
    width: 180,
    height: 180,
    data: { values },
    encoding: { x: axis("predicted", "probability of the favourite"), tooltip: { field: "tip" } },
    layer: [diagonal, whisker, line, point],
  };
}

function axis(field: string, title: string, from = 0.5) {
  return {
    field,
    type: "quantitative",
    scale: { domain: [from, 1], nice: false },
    axis: { title, format: ".1f", tickCount: 5 },
  };
}

const diagonal = {
  data: { values: [0.5, 1].map((value) => ({ predicted: value, observed: value })) },
  mark: { type: "line", style: "reference", aria: false },
  encoding: { y: axis("observed", "how often right", 0) },
};

const whisker = {
  mark: { type: "rule", style: "whisker", aria: false },
  encoding: { y: axis("low", "how often right", 0), y2: { field: "high" } },
};

const line = {
  mark: { type: "line", style: "whisker", aria: false },
  encoding: { y: axis("observed", "how often right", 0) },
};

const point = {
  mark: { type: "point", style: "estimate", aria: false },
  encoding: { y: axis("observed", "how often right", 0) },
};
