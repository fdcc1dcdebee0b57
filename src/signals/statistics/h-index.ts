import { countParts, type SignalStatistic } from "../signal-statistic.js";
import { wholeRecord } from "../window.js";

// With the posts in descending order, the smaller of place and count is largest where the two meet. Reactions that
// name no post come last and count nothing.
const count = `case when post is null then 0 else floor(sum(units) / ${countParts}.0) end`;
const place = `row_number() over (partition by row, feed order by ${count} desc nulls last, post nulls last)`;

/** The largest h such that h posts got at least h each: neither many weak posts nor one strong post raise it. */
export const hIndex: SignalStatistic = {
  id: "h-index",
  relations: ["received"],
  windows: [wholeRecord],
  by: "post",
  inner: () => `least(${count}, ${place})`,
  outer: (smaller) => `max(${smaller})`,
  requires: ["posts"],
  empty: 0,
  unit: "posts",
  // It tells the total in another way: a composite of every benefit is not to count it a second time.
  direction: () => "neutral",
  about: (measure) => `largest number of posts with as many ${measure.plural} each`,
};
