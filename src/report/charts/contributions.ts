import { vegaLiteSchema } from "../../document/chart.js";
import type { ChartBlock } from "../../document/document.js";
import { oneLine } from "../../document/one-line.js";
import type { MethodExplanation } from "../../results/explanation.js";

/** What the `top` largest signals add to the score of an account, a bar each. */
export function contributions({ method, signals }: MethodExplanation, top: number): ChartBlock {
  const values = signals
    .slice(0, top)
    .map(({ signal, contribution }, place) => ({ place, contribution, signal: oneLine(signal) }));
  return {
    type: "chart",
    title: `What adds to ${oneLine(method)}`,
    caption: `What signals add to the score by ${oneLine(method)}, before its scaling: the largest ${values.length} of ${signals.length}.`,
    spec: {
      $schema: vegaLiteSchema,
      title: `What adds to ${oneLine(method)}`,
      width: "container",
      height: { step: 20 },
      data: { values },
      mark: { type: "bar", style: "histogram" },
      encoding: {
        y: {
          field: "signal",
          type: "nominal",
          sort: { field: "place", op: "min" },
          title: null,
          axis: { labelLimit: 320 },
        },
        x: { field: "contribution", type: "quantitative", title: "adds, before the scaling to the score" },
      },
    },
  };
}
