import { type SignalStatistic, sumInWindow, weightParts } from "../signal-statistic.js";
import { windows } from "../window.js";

/**
 * Each counts one over the square root of what its actor did on that network that day, so that who reacts to everything counts
 * for less; repeats and answers as in `damped`.
 */
export const selective: SignalStatistic = {
  id: "selective",
  relations: ["received"],
  windows,
  by: null,
  inner: (window) => sumInWindow("selective", window),
  outer: (sum) => `${sum} / ${weightParts}.0`,
  requires: ["times"],
  empty: 0,
  unit: "weighted count",
  direction: () => "benefit",
  about: (measure) =>
    `${measure.plural}, each counted less the more its actor did that day, repeats damped and answers left out`,
};
