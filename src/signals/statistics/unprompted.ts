import type { SignalStatistic } from "../signal-statistic.js";
import { inWindow, windows } from "../window.js";

/**
 * How many different people reacted of their own accord. Whatever the account did to somebody calls for two reactions, and the
 * next two are those: an answer to a message, or a share for a share, is no sign of influence. After the Mention Impact of
 * Pal and Counts (2011), which takes the mentions that an author made from those that it received; here pair by pair.
 */
export const unprompted: SignalStatistic = {
  id: "unprompted",
  relations: ["received"],
  windows,
  by: "actor",
  // An undated reaction is older than any window, and in the whole record.
  inner: () => "min(case when unprompted > 0 then coalesce(age, 1e9) end)",
  outer: (newest, window) => `sum(case when ${newest} is not null and ${inWindow(window, newest)} then 1 else 0 end)`,
  requires: [],
  empty: 0,
  unit: "actors",
  direction: () => "benefit",
  about: (measure) =>
    `different actors behind the ${measure.plural} that the account had not called for by what it did to them`,
};
