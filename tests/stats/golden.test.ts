import { describe, expect, test } from "vitest";
import { atanhInterval } from "../../src/stats/atanh-interval.js";
import { faginKendall } from "../../src/stats/fagin-kendall.js";
import { footrule } from "../../src/stats/footrule.js";
import { kendallTauA } from "../../src/stats/kendall-tau-a.js";
import { kendallTauB } from "../../src/stats/kendall-tau-b.js";
import { pairCounts } from "../../src/stats/pair-counts.js";
import { prepare } from "../../src/stats/ranked.js";
import { rboOfLists, type TiedList } from "../../src/stats/rbo-of-lists.js";
import { spearman } from "../../src/stats/spearman.js";
import { tauAp } from "../../src/stats/tau-ap.js";
import { weightedTau } from "../../src/stats/weighted-tau.js";

const column = (values: number[]) => prepare(Float64Array.from(values));

describe("the numbers of ircor, https://github.com/julian-urbano/ircor", () => {
  // Half goes to the even neighbour, as R rounds.
  const round = (values: number[], parts: number) =>
    values.map((value) => {
      const scaled = Number((value * parts).toFixed(9));
      const low = Math.floor(scaled);
      return scaled - low === 0.5 ? low + (low % 2) : Math.round(scaled);
    });
  const x = [0.06, 0.2, 0.27, 0.37, 0.57, 0.63, 0.66, 0.9, 0.91, 0.94];
  const y = [0.37, 0.06, 0.2, 0.27, 0.57, 0.66, 0.63, 0.91, 0.9, 0.94];
  const [a, b, roundedA, roundedB] = [column(x), column(y), column(round(x, 5)), column(round(y, 5))];

  test("without ties", () => {
    expect(kendallTauA.estimate(a, b)).toBeCloseTo(0.7777777778, 10);
    expect(tauAp.estimate(a, b, { ties: "none" })).toBeCloseTo(0.7491181658, 10);
    expect(tauAp.estimate(b, a, { ties: "none" })).toBeCloseTo(0.7592592593, 10);
    expect(tauAp.estimate(a, b, { ties: "b" })).toBeCloseTo(0.7541887125, 10);
    expect(spearman.estimate(a, b)).toBeCloseTo(0.903030303, 10);
    expect(weightedTau.estimate(a, b)).toBeCloseTo(0.8478676482, 10);
  });

  test("with ties in one and in both", () => {
    expect(kendallTauA.estimate(a, roundedB)).toBeCloseTo(0.7111111111, 10);
    expect(tauAp.estimate(a, roundedB, { ties: "a" })).toBeCloseTo(0.6074514991, 10);
    expect(tauAp.estimate(roundedA, roundedB, { ties: "a" })).toBeNaN();
    expect(kendallTauB.estimate(roundedA, roundedB)).toBeCloseTo(0.75, 10);
    expect(tauAp.estimate(roundedA, roundedB, { ties: "b" })).toBeCloseTo(0.626984127, 10);
    expect(weightedTau.estimate(roundedA, roundedB)).toBeCloseTo(0.7970161133, 10);
    expect(spearman.estimate(roundedA, roundedB)).toBeCloseTo(0.8867924528, 10);
    const { concordant, discordant, tiedA, tiedB, tiedBoth } = pairCounts(roundedA, roundedB);
    expect([concordant, discordant, tiedA - tiedBoth, tiedB - tiedBoth, tiedBoth]).toEqual([34, 4, 2, 2, 3]);
  });

  test("of its manual", () => {
    const [first, second] = [
      [0.67, 0.45, 0.29, 0.12, 0.57, 0.24, 0.94, 0.75, 0.08, 0.54],
      [0.48, 0.68, 0.32, 0.09, 0.06, 0.61, 0.87, 0.22, 0.44, 0.84],
    ] as [number[], number[]];
    const [roundedFirst, roundedSecond] = [column(round(first, 10)), column(round(second, 10))];
    expect(tauAp.estimate(column(first), column(second), { ties: "none" })).toBeCloseTo(0.3928571, 6);
    expect(tauAp.estimate(column(first), roundedSecond, { ties: "a" })).toBeCloseTo(0.39903, 5);
    expect(tauAp.estimate(column(first), roundedSecond, { ties: "b" })).toBeCloseTo(0.3317019, 6);
    expect(tauAp.estimate(roundedFirst, roundedSecond, { ties: "b" })).toBeCloseTo(0.339418, 6);
  });
});

test("tauAp punishes an exchange at the top more than one at the bottom, where tau does not tell them apart", () => {
  const [truth, top, bottom] = [column([5, 4, 3, 2, 1]), column([4, 5, 3, 2, 1]), column([5, 4, 3, 1, 2])];
  expect(tauAp.estimate(truth, top, { ties: "none" })).toBeCloseTo(0.5, 12);
  expect(tauAp.estimate(truth, bottom, { ties: "none" })).toBeCloseTo(0.875, 12);
  expect([kendallTauB.estimate(truth, top), kendallTauB.estimate(truth, bottom)]).toEqual([0.8, 0.8]);
});

test("weightedTau.estimate(a, b) is the number in SciPy's manual", () => {
  const [a, b] = [column([12, 2, 1, 12, 2]), column([1, 4, 7, 1, 0])];
  expect(weightedTau.estimate(a, b)).toBeCloseTo(-0.56694968153682723, 14);
  expect(kendallTauB.estimate(a, b)).toBeCloseTo(-0.47140452079103173, 14);
});

describe("rboOfLists", () => {
  const letters = (text: string): TiedList => [...text].map((letter) => [letter]);
  const rbo = (a: TiedList, b: TiedList, p: number, ties: "w" | "a" | "b" = "a") => rboOfLists(a, b, { p, ties });

  test("gives the example of its authors' README", () => {
    const x = [["red"], ["blue", "green"], ["yellow"], ["pink"]];
    const y = [["blue", "red"], ["white"], ["yellow", "black", "purple"], ["green"]];
    for (const [ties, ext, min, max] of [
      ["a", 0.6922853, 0.3310519, 0.8930692],
      ["w", 0.7068257, 0.3429684, 0.9049857],
      ["b", 0.7207131, 0.3509163, 0.9129336],
    ] as const) {
      for (const overlap of [rbo(x, y, 0.95, ties), rbo(y, x, 0.95, ties)]) {
        expect(overlap.ext).toBeCloseTo(ext, 7);
        expect(overlap.min).toBeCloseTo(min, 7);
        expect(overlap.max).toBeCloseTo(max, 7);
        expect(overlap.residual).toBeCloseTo(max - min, 6);
      }
    }
  });

  test("without ties, lists of the same and of uneven length", () => {
    const seven = letters("abcdefg");
    expect(rbo(seven, seven, 0.9).ext).toBeCloseTo(1, 12);
    expect(rbo(seven, seven, 0.9).min).toBeCloseTo(0.767139017, 9);
    expect(rbo(seven, seven, 0.9).residual).toBeCloseTo(0.232860983, 9);
    expect(rbo(seven, letters("bacdefg"), 0.9).ext).toBeCloseTo(0.9, 9);
    const other = rbo(seven, letters("zcavwxy"), 0.9);
    expect(other.ext).toBeCloseTo(0.288217286, 9);
    expect(other.min).toBeCloseTo(0.221685576, 9);
    expect(other.max).toBeCloseTo(0.580675963, 9);
    expect(rbo(letters("abcde"), letters("edcba"), 0.9).ext).toBeCloseTo(0.737775, 9);
    expect(rbo(letters("abc"), letters("xyz"), 0.9).ext).toBe(0);
    expect(rbo(letters("abc"), letters("xyz"), 0.9).max).toBeCloseTo(0.679428, 6);
    const alphabet = letters("abcdefghijklmnopqrstuvwxyz");
    expect(rbo(alphabet, letters("kxcnarvmwyp"), 0.99).ext).toBeCloseTo(0.529391747, 9);
    expect(rbo(letters("kxcnarvmwyp"), alphabet, 0.99).ext).toBeCloseTo(0.529391747, 9);
  });

  test("with ties in both", () => {
    const [x, y] = [
      [["c", "a"], ["b"], ["d"]],
      [["a"], ["c", "b"], ["d"]],
    ];
    expect(rbo(x!, y!, 0.9, "w").ext).toBeCloseTo(0.948666667, 9);
    expect(rbo(x!, y!, 0.9, "a").ext).toBeCloseTo(0.9275, 9);
    expect(rbo(x!, y!, 0.9, "b").ext).toBeCloseTo(0.958652964, 9);
  });

  test("of an empty list is NaN, and an item twice in a list is turned down", () => {
    expect(rbo([], letters("ab"), 0.9).ext).toBeNaN();
    expect(() => rbo(letters("aba"), letters("ab"), 0.9)).toThrow("item twice in a list: a");
  });
});

describe("top-k lists of Fagin, Kumar and Sivakumar", () => {
  // A column for a list: its letters in descending order of score, all other letters of the alphabet tied below them.
  const list = (letters: string) =>
    column([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => -(letters + letter).indexOf(letter) || 0));

  test.each([
    ["abc", "cba", 3, 3, 4],
    ["abc", "abd", 1, 1, 2],
    ["abc", "adb", 2, 2, 4],
    ["abc", "xyz", 9, 12, 12],
    ["abcde", "acfbg", 6, 7, 10],
    ["abcdefg", "zcavwxy", 29, 39, 36],
  ])("%s and %s are at K0 = %d, K1/2 = %d and F = %d", (first, second, optimistic, neutral, sum) => {
    const k = first.length;
    const [a, b] = [list(first), list(second)];
    expect(faginKendall.estimate(a, b, { p: 0, cutoff: k }) * k * k).toBeCloseTo(optimistic, 10);
    const most = k * k + 0.5 * k * (k - 1);
    expect(faginKendall.estimate(a, b, { p: 0.5, cutoff: k }) * most).toBeCloseTo(neutral, 10);
    expect(footrule.estimate(a, b, { cutoff: k }) * k * (k + 1)).toBeCloseTo(sum, 10);
  });
});

test("rho, tau-b and an interval on Fisher's scale are those of the R package statpsych", () => {
  const y = column([21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]);
  const x = column([67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51]);
  const rho = spearman.estimate(x, y);
  expect(rho).toBeCloseTo(0.8699639, 7);
  expect(kendallTauB.estimate(x, y)).toBeCloseTo(0.7282926, 7);
  const variance = ((1 + rho ** 2 / 2) / 12) * (1 - rho ** 2) ** 2;
  expect(Math.sqrt(variance)).toBeCloseTo(0.08241326, 7);
  expect(atanhInterval(rho, variance).low).toBeCloseTo(0.5840951, 7);
  expect(atanhInterval(rho, variance).high).toBeCloseTo(0.9638297, 7);
});
