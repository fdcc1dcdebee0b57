import { countParts, receivedIsBenefit, type SignalStatistic, sumInWindow } from "../signal-statistic.js";
import { windows } from "../window.js";

/** How many there were. */
export const total: SignalStatistic = {
  id: "total",
  relations: ["received", "made", "published"],
  windows,
  by: null,
  inner: (window) => sumInWindow("units", window),
  outer: (sum) => `${sum} / ${countParts}.0`,
  requires: [],
  empty: 0,
  unit: "count",
  direction: receivedIsBenefit,
  about: (measure) => measure.plural,
};
