import { billion, type Statistic } from "../statistic.js";
import { weeks } from "../window.js";

/**
 * Engagement by week: each actor counts once a post, by selectivity and audience together. A decay of any half-life is
 * a weighted sum of these weeks.
 */
export const engaged: Statistic = {
  id: "engaged",
  relations: ["received"],
  windows: weeks,
  networks: ["twitter"],
  by: "post, actor",
  inner: (condition) => `max(case when ${condition} then engaged else 0 end)`,
  outer: (group) => `sum(${group}) / ${billion}.0`,
  requires: ["times"],
  empty: 0,
  unit: "weighted actors",
  direction: () => "benefit",
  about: (measure) => `${measure.plural}, one an actor and post, weighted by the actor's selectivity and audience,`,
};
