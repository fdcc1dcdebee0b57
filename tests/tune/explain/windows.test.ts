import { describe, expect, it } from "vitest";
import type { SignalTable } from "../../../src/table.js";
import type { Block } from "../../../src/tune/block.js";
import { inOtherWindow, inOtherWindows, onlyMatching, otherWindows } from "../../../src/tune/explain/windows.js";

const tableOf = (columns: Record<string, number[]>): SignalTable => ({
  accounts: Object.values(columns)[0]!.map((_, row) => `a${row}`),
  columns: new Map(Object.entries(columns).map(([id, values]) => [id, Float64Array.from(values)])),
  signals: new Map(),
});
const blockOf = (...signals: string[]) =>
  ({ subject: { kind: "signals", signals, name: "mine" }, untuned: null }) as never as Block;

describe("inOtherWindows(block)", () => {
  it("has the other windows of a pattern that says one, and nothing of others", () => {
    expect(inOtherWindows(blockOf("twitter.*.actors.90d", "*.followers", "*"))).toEqual([
      ...["twitter.*.actors.7d", "twitter.*.actors.30d", "twitter.*.actors.all"],
    ]);
    expect(inOtherWindows(blockOf("shares_30d"))).toEqual(["shares_7d", "shares_90d", "shares_all"]);
  });

  it("does not take a week for a window", () => {
    expect(inOtherWindows(blockOf("twitter.shares.engaged.week-3"))).toEqual([]);
  });
});

describe("otherWindows(block, table)", () => {
  const table = tableOf({
    "x.90d": [10, 0, 30, Number.NaN],
    "x.30d": [1, 3, 6, Number.NaN],
    "x.7d": [0, 0, 0, 0],
    y_90d: [4, 4, 4, 4],
    followers: [1, 2, 3, 4],
  });

  it("gives a signal in another window at the size of the one that it stands in for; nothing stays nothing", () => {
    const found = otherWindows(blockOf("x.90d", "y_90d", "followers"), table);
    expect(found.map(({ id }) => id)).toEqual(["7d", "30d"]);
    expect([...found[0]!.columns]).toEqual([["x.90d", Float64Array.of(0, 0, 0, 0)]]);
    // 40 in 90 days, 10 in 30.
    expect([...found[1]!.columns]).toEqual([["x.90d", Float64Array.of(4, 12, 24, Number.NaN)]]);
    const swapped = inOtherWindow(table, found[1]!);
    expect(swapped.columns.get("x.90d")![1]).toBe(12);
    expect(swapped.columns.get("y_90d")).toBe(table.columns.get("y_90d"));
  });

  it("is empty where no signal says its window, or the dataset has it in one alone", () => {
    expect(otherWindows(blockOf("followers", "y_90d"), table)).toEqual([]);
  });
});

describe("onlyMatching(table, patterns)", () => {
  it("takes what was read for other windows out again", () => {
    const all = tableOf({ "x.90d": [1], "x.30d": [2], followers: [3] });
    expect([...onlyMatching(all, ["x.90d", "foll*"]).columns.keys()]).toEqual(["x.90d", "followers"]);
  });
});
