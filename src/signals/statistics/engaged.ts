import { type SignalStatistic, weightParts } from "../signal-statistic.js";
import { weeks } from "../window.js";

/**
 * Engagement by week: each reaction counts by its actor's selectivity and audience together, repeats and
 * answers as in `damped`. A decay of any half-life is a weighted sum of these weeks.
 */
export const engaged: SignalStatistic = {
  id: "engaged",
  relations: ["received"],
  windows: weeks,
  networks: ["twitter"],
  by: null,
  inner: ({ from }) => `sum(case when week = ${from / 7} then engaged else 0 end)`,
  outer: (sum) => `${sum} / ${weightParts}.0`,
  requires: ["times"],
  empty: 0,
  unit: "weighted count",
  direction: () => "benefit",
  about: (measure) =>
    `${measure.plural}, weighted by the actor's selectivity and audience, less for repeats and nothing for answers,`,
};
