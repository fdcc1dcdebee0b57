import { receivedIsBenefit, type SignalStatistic } from "../signal-statistic.js";
import { inWindow, windows } from "../window.js";

/** How many different people were behind them: a hundred reactions of one fan are one actor. */
export const actors: SignalStatistic = {
  id: "actors",
  relations: ["received", "made"],
  windows,
  by: "actor",
  inner: () => "min(age)",
  outer: (newest, window) => `sum(case when ${inWindow(window, newest)} then 1 else 0 end)`,
  requires: [],
  empty: 0,
  unit: "actors",
  direction: receivedIsBenefit,
  about: (measure) =>
    `different ${measure.relation === "received" ? "actors behind" : "accounts at the other end of"} the ${measure.plural}`,
};
