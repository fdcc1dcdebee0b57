import { type SignalStatistic, sumInWindow } from "../signal-statistic.js";
import { windows } from "../window.js";

/** The share that the best post has: 1 when a single post got everything. Unknown where no post got anything. */
export const bestPost: SignalStatistic = {
  id: "best-post",
  relations: ["received"],
  windows,
  by: "post",
  inner: (window) => `case when post is null then 0 else ${sumInWindow("units", window)} end`,
  outer: (sum) => `cast(max(${sum}) as double) / nullif(sum(${sum}), 0)`,
  requires: ["posts"],
  empty: null,
  unit: "share",
  direction: () => "neutral",
  about: (measure) => `share of the ${measure.plural} that the best post got`,
};
