import { describe, expect, it } from "vitest";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";
import type { Truth } from "../../../src/evaluation/truth/truth.js";
import { random } from "../../../src/random.js";
import { pairsOf } from "../../../src/solvers/pairs/pairs.js";
import { measurePart } from "../../../src/tune/held-out/measure-part.js";
import { measurer } from "../../../src/tune/held-out/measurer.js";
import { allAsTraining } from "../../../src/tune/held-out/parts.js";

const accounts = ["a", "b", "c", "d"];
const rows = new Map(accounts.map((account, row) => [account, row]));
const pairs = (truth: Exclude<Truth, { kind: "reference" }>) => {
  const { first, second } = pairsOf(truth, rows, 1000, random(1));
  return [...first].map((row, i) => accounts[row]! + accounts[second[i]!]!).sort();
};
const judgements: Truth = {
  ...{ kind: "judgements", winners: ["a", "b", "b", "x", "c"], losers: ["b", "b", "c", "a", "d"] },
  ...{ weights: Float64Array.of(1, 1, 2, 1, 0), ties: Float64Array.of(0, 0, 1, 0, 0) },
};

describe("pairsOf(truth, rowOf, limit, stream)", () => {
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
    const { first, second } = pairsOf({ kind: "grades", topics: [{ topic: null, grades }] }, many, 300, random(1));
    expect(first).toHaveLength(300);
    expect([...first].every((row, i) => row % 2 === 1 && second[i]! % 2 === 0)).toBe(true);
  });
});

it.each(["auc", "accuracy", "log-loss"])(
  "measurer(...) of %s is measurePart, also with an account without a score",
  (name) => {
    const stream = random(5);
    const ids = Array.from({ length: 30 }, (_, i) => `a${i}`);
    const truth: Truth = {
      kind: "judgements",
      winners: Array.from({ length: 90 }, () => ids[stream.integer(30)]!),
      losers: Array.from({ length: 90 }, () => ids[stream.integer(30)]!),
      weights: Float64Array.from({ length: 90 }, () => stream.integer(3)),
      ties: Float64Array.from({ length: 90 }, () => stream.integer(2) * 0.5),
    };
    const part = allAsTraining(truth, ids);
    const measure = measurer(ids, part, parseMeasure(name));
    for (const missing of [-1, 3]) {
      const scores = Float64Array.from(ids, (_, i) => (i === missing ? Number.NaN : Math.round(4 * stream.normal())));
      const whole = measurePart({ accounts: ids, columns: new Map([["s", scores]]) }, part, parseMeasure(name))[0]!;
      expect(measure(scores)).toBeCloseTo(whole, 12);
    }
  },
);
