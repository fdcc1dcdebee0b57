import { type SignalStatistic, sumInWindow, weightParts } from "../signal-statistic.js";
import { windows } from "../window.js";

/**
 * Repeats by the same actor count ever less: n of them count log2(1 + n) together, so that a few fans are no crowd. What the
 * account called for (see `unprompted`) is not among them.
 */
export const damped: SignalStatistic = {
  id: "damped",
  relations: ["received"],
  windows,
  by: null,
  inner: (window) => sumInWindow("damped", window),
  outer: (sum) => `${sum} / ${weightParts}.0`,
  requires: [],
  empty: 0,
  unit: "weighted count",
  direction: () => "benefit",
  about: (measure) => `${measure.plural} unprompted, where n by the same actor count log2(1 + n)`,
};
