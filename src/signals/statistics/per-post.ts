import type { SignalStatistic } from "../signal-statistic.js";
import { windows } from "../window.js";
import { total } from "./total.js";

/** Reactions of the window over posts of the window. Unknown where nothing was published. */
export const perPost: SignalStatistic = {
  ...total,
  id: "per-post",
  relations: ["received"],
  windows,
  over: total,
  requires: ["posts"],
  empty: 0,
  unit: "per post",
  about: (measure) => `${measure.plural} for each post published`,
};
