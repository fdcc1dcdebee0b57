import { describe, expect, it } from "vitest";
import type { ParameterSensitivity } from "../../../src/results/parameter-sensitivity.js";
import { idleNotes, unsettledNotes } from "../../../src/tune/explain/sensitivity-notes.js";

const parameter = (name: string, value: number, low: number, high: number): ParameterSensitivity => ({
  name,
  value,
  interval: { low, high },
  again: null,
  flat: null,
  flatChoices: null,
  neutral: 0,
  rankShiftAtNeutral: null,
  changeAtNeutral: null,
});
const known = (estimate: number) => ({ estimate, low: null, high: null });

describe("unsettledNotes(parameters)", () => {
  it("names the parameters whose value lies outside its interval, and nothing where none does", () => {
    const inside = parameter("shares", 3, 3, 5);
    expect(unsettledNotes([inside, { ...inside, interval: null }])).toEqual([]);
    expect(unsettledNotes([inside, parameter("mentions", 2, 3, 5), parameter("likes", 6, 3, 5)])).toEqual([
      "the search had not settled: the value of mentions, likes lies outside its interval, which a larger budget would mend",
    ]);
  });
});

describe("idleNotes(inputs, parameters)", () => {
  it("names the parameters whose total index is exactly 0, and no other input", () => {
    const inputs = [
      { name: "shares", over: "its interval", first: known(0), total: known(1e-9) },
      { name: "tau", over: "its interval", first: known(0), total: known(0) },
      { name: "window", over: "as tuned, 7d", first: known(0), total: known(0) },
    ];
    const parameters = [parameter("shares", 3, 3, 5), parameter("tau", 1, 0, 2)];
    expect(idleNotes(inputs, parameters)).toEqual([
      "no rank on this dataset depends on tau: that the value is this one and no other means little",
    ]);
    expect(idleNotes(inputs.slice(0, 1), parameters)).toEqual([]);
  });
});
