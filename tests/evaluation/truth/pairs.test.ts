import { describe, expect, it } from "vitest";
import type { RowOf } from "../../../src/evaluation/truth/pairs.js";
import { kindOf, type Truth } from "../../../src/evaluation/truth/truth.js";
import { random } from "../../../src/random.js";

const accounts = ["a", "b", "c", "d"];
const rows = new Map(accounts.map((account, row) => [account, row]));
function pairsOf(truth: Truth, rowOf: RowOf, limit: number) {
  const fitTo = kindOf(truth).fitTo(truth);
  if (!("pairs" in fitTo)) throw new TypeError(`${truth.kind} is fitted to values`);
  return fitTo.pairs(rowOf, limit, random(1));
}

const pairs = (truth: Truth) => {
  const { first, second } = pairsOf(truth, rows, 1000);
  return [...first].map((row, i) => accounts[row]! + accounts[second[i]!]!).sort();
};
const judgements: Truth = {
  kind: "judgements",
  winners: ["a", "b", "b", "x", "c"],
  losers: ["b", "b", "c", "a", "d"],
  weights: Float64Array.of(1, 1, 2, 1, 0),
  ties: Float64Array.of(0, 0, 1, 0, 0),
};

describe("the pairs that a truth is fitted to", () => {
  it("leaves out judgements of strangers, of an account against itself and without weight", () => {
    expect(pairs(judgements)).toEqual(["ab", "bc"]);
  });

  it("sets every positive against the others of its group, and higher grades against lower ones of a topic", () => {
    const label = (text: string, group: string | null) => ({ label: text, group });
    const labels = new Map([
      ["a", label("good", "x")],
      ["b", label("bad", "x")],
      ["c", label("bad", "x")],
      ["d", label("bad", "y")],
    ]);
    expect(pairs({ kind: "labels", positive: "good", labels })).toEqual(["ab", "ac"]);
    const grades = new Map([
      ["a", 2],
      ["b", 1],
      ["c", 1],
    ]);
    expect(pairs({ kind: "grades", topics: [{ topic: "t", grades }] })).toEqual(["ab", "ac"]);
  });

  it("draws so many where there are many more", () => {
    const names = Array.from({ length: 200 }, (_, i) => `n${i}`);
    const grades = new Map(names.map((account, i) => [account, i % 2]));
    const many = new Map(names.map((account, row) => [account, row]));
    const { first, second } = pairsOf({ kind: "grades", topics: [{ topic: null, grades }] }, many, 300);
    expect(first).toHaveLength(300);
    expect([...first].every((row, i) => row % 2 === 1 && second[i]! % 2 === 0)).toBe(true);
  });
});
