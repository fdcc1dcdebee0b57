import type { SignalStatistic } from "../signal-statistic.js";
import { wholeRecord } from "../window.js";

/** On how many different posts they were: of an account's posts those that moved anybody. */
export const posts: SignalStatistic = {
  id: "posts",
  relations: ["received"],
  windows: [wholeRecord],
  by: "post",
  inner: () => "case when post is null then 0 else 1 end",
  outer: (known) => `sum(${known})`,
  requires: ["posts"],
  empty: 0,
  unit: "posts",
  // It tells the total in another way: a composite of every benefit is not to count it a second time.
  direction: () => "neutral",
  about: (measure) => `different posts with ${measure.plural}`,
};
