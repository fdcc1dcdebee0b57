import { billion, type Statistic } from "../statistic.js";
import { windows } from "../window.js";

/** Each counts by the audience of its actor, from a floor for the unknown to 1 at a million followers. */
export const reach: Statistic = {
  id: "reach",
  relations: ["received"],
  windows,
  by: "actor",
  inner: (condition) => `sum(case when ${condition} then reached else 0 end)`,
  outer: (group) => `sum(${group}) / ${billion}.0`,
  requires: [],
  empty: 0,
  unit: "weighted count",
  direction: () => "benefit",
  about: (measure) => `${measure.plural}, each weighted by its actor's own audience`,
};
