import { type SignalStatistic, sumInWindow, weightParts } from "../signal-statistic.js";
import { windows } from "../window.js";

/**
 * Each counts by the audience of its actor, from a floor for the unknown to 1 at a million followers; repeats and
 * answers as in `damped`.
 */
export const reach: SignalStatistic = {
  id: "reach",
  relations: ["received"],
  windows,
  by: null,
  inner: (window) => sumInWindow("reached", window),
  outer: (sum) => `${sum} / ${weightParts}.0`,
  requires: [],
  empty: 0,
  unit: "weighted count",
  direction: () => "benefit",
  about: (measure) =>
    `${measure.plural}, each weighted by its actor's own audience, repeats damped and answers left out`,
};
