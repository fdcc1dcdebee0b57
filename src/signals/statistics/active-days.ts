import { receivedIsBenefit, type SignalStatistic } from "../signal-statistic.js";
import { inWindow, windows } from "../window.js";

/** On how many days (UTC) there was at least one: steady attention, not one burst. */
export const activeDays: SignalStatistic = {
  id: "active-days",
  relations: ["received", "published"],
  windows,
  by: "day",
  inner: () => "min(age)",
  outer: (newest, window) => `sum(case when ${inWindow(window, newest)} and day is not null then 1 else 0 end)`,
  requires: ["times"],
  empty: 0,
  unit: "days",
  direction: receivedIsBenefit,
  about: (measure) => `days with ${measure.plural}`,
};
