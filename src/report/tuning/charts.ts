import { vegaLiteSchema } from "../../document/chart.js";
import { lineAxis } from "../../document/line-axis.js";
import { formatAgreement, formatInterval, formatShare } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { wrap } from "../../document/wrap.js";
import type { TradeOffs } from "../../results/trade-offs.js";
import type { TuneResult, TuneStanding } from "../../results/tuning.js";
import type { Chart } from "../chart.js";
import { paretoFront } from "../charts/pareto-front.js";
import { weightsAndImportance } from "../charts/weights-and-importance.js";
import { signalChart } from "./signal-chart.js";

/** The charts of a tuning with the section that each belongs to. */
export function tuneCharts(result: TuneResult): { id: string; chart: Chart }[] {
  const held = heldOutChart(result);
  return [
    ...(held ? [{ id: "held-out", chart: held }] : []),
    ...result.tuned.flatMap(({ name, meaning, front, objective }) => {
      const weights = meaning && weightsAndImportance(meaning.weights);
      const costs = front && paretoFront(shortened(front, name));
      return [
        ...signalChart(meaning).map((chart) => ({ id: name, chart })),
        ...(weights
          ? [
              {
                id: name,
                chart: {
                  title: "Weights and what they come to",
                  caption: `On the left each signal's weight with its interval, and as a pale band how much it may vary while ${objective} stays within one standard error. On the right how much of the score it tells: the correlation ratio, and its Shapley share in orange.`,
                  section: "scores" as const,
                  spec: weights,
                },
              },
            ]
          : []),
        ...(costs
          ? [
              {
                id: name,
                chart: {
                  title: "What the objectives cost each other",
                  caption:
                    "Each dot is a mixture: how much of the attention each objective gets. Those that no other beats in every objective are large, with their intervals, and joined. Small dots with a name are the methods that it is set against.",
                  section: "scores" as const,
                  spec: costs,
                },
              },
            ]
          : []),
      ];
    }),
  ];
}

// The method's own name says nothing where all dots are its mixtures.
function shortened(front: TradeOffs, name: string): TradeOffs {
  const short = (text: string) => (text.startsWith(`${name}-`) ? text.slice(name.length + 1) : text);
  return { ...front, candidates: front.candidates.map((one) => ({ ...one, name: short(one.name) })) };
}

function heldOutChart({ standings, level }: TuneResult): Chart | null {
  const measure = standings[0]?.measure;
  const rows = standings.filter((one) => one.measure === measure && one.estimate !== null);
  if (rows.length === 0) return null;
  return {
    title: `${measure} on accounts that were held out`,
    caption: `Each dot is a method, each line its ${formatShare(level)} interval over the splits; tuned methods are orange. Intervals that overlap do not say that two methods are alike: the verdicts rest on paired differences.`,
    section: "evaluation",
    spec: {
      $schema: vegaLiteSchema,
      width: "container",
      height: { step: 30 },
      data: { values: rows.map(dot) },
      encoding: {
        y: { field: "method", type: "nominal", sort: { field: "place", op: "min" }, title: null, axis: lineAxis },
        tooltip: { field: "tip" },
      },
      layer: [
        {
          transform: [{ filter: "isValid(datum.low) && isValid(datum.high)" }],
          mark: { type: "rule", style: "whisker", aria: false },
          encoding: {
            x: { field: "low", type: "quantitative", scale: { zero: false }, axis: { title: null, tickCount: 5 } },
            x2: { field: "high" },
          },
        },
        {
          mark: { type: "point", style: "estimate", aria: false },
          encoding: {
            x: { field: "estimate", type: "quantitative" },
            shape: { value: "circle" },
            color: { condition: { test: "datum.tuned", value: "#d55e00" } },
          },
        },
      ],
    },
  };
}

function dot({ method, is, estimate, low, high }: TuneStanding, place: number) {
  const shown = `${oneLine(method)}${is === "baseline" || is === "untuned" ? ` (${is})` : ""}`;
  return {
    ...{ place, method: wrap(shown, 30).join("\n"), estimate, low, high },
    ...(is === "tuned" ? { tuned: true } : {}),
    tip: `${shown}\n${formatAgreement(estimate)} ${formatInterval(low, high)}`.trim(),
  };
}
