import type { Statistic } from "../statistic.js";
import { windows } from "../window.js";

/** The share that the best post has: 1 when a single post got everything. Unknown where no post got anything. */
export const bestPost: Statistic = {
  id: "best-post",
  relations: ["received"],
  windows,
  by: "post",
  inner: (condition) => `sum(case when ${condition} and post is not null then units else 0 end)`,
  outer: (group) => `cast(max(${group}) as double) / nullif(sum(${group}), 0)`,
  requires: ["posts"],
  empty: null,
  unit: "share",
  direction: () => "neutral",
  about: (measure) => `share of the ${measure.plural} that the best post got`,
};
