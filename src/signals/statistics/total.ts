import { receivedIsBenefit, type Statistic } from "../statistic.js";
import { windows } from "../window.js";

/** How many there were. */
export const total: Statistic = {
  id: "total",
  relations: ["received", "made", "published"],
  windows,
  by: "actor",
  inner: (condition) => `sum(case when ${condition} then units else 0 end)`,
  outer: (group) => `sum(${group}) / 1000000.0`,
  requires: [],
  empty: 0,
  unit: "count",
  direction: receivedIsBenefit,
  about: (measure) => measure.plural,
};
