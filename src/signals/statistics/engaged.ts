import { type Statistic, weightParts } from "../statistic.js";
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
  by: "post, actor, week",
  inner: () => "max(engaged)",
  outer: (weight, { from }) => `sum(case when week = ${from / 7} then ${weight} else 0 end) / ${weightParts}.0`,
  requires: ["times"],
  empty: 0,
  unit: "weighted actors",
  direction: () => "benefit",
  about: (measure) => `${measure.plural}, one an actor and post, weighted by the actor's selectivity and audience,`,
};
