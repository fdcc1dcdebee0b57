import { describe, expect, it } from "vitest";
import { parseMeasure } from "../../src/evaluation/measures/parse-measure.js";
import type { Truth } from "../../src/evaluation/truth/truth.js";
import { measurer } from "../../src/tune/held-out/measurer.js";
import { allAsTraining } from "../../src/tune/held-out/parts.js";
import { measurerOfDrawn } from "../../src/tune/measurer-of-drawn.js";

const accounts = ["a", "b", "c", "d"];
const scores = Float64Array.of(3, 1, 2, 5);

describe("measurerOfDrawn(accounts, truth, drawn, measure)", () => {
  it("counts a judgement as often as its ends were drawn, one times the other", () => {
    const judgements = (pairs: [string, string, number][]): Truth => ({
      kind: "judgements",
      winners: pairs.map(([winner]) => winner),
      losers: pairs.map(([, loser]) => loser),
      weights: Float64Array.from(pairs, ([, , weight]) => weight),
      ties: new Float64Array(pairs.length),
    });
    const all = judgements([
      ["a", "b", 1],
      ["b", "c", 1],
      ["d", "a", 2],
      ["c", "d", 1],
    ]);
    // a twice, b three times, c once, d never.
    const drawn = new Map([
      ["a", 2],
      ["b", 3],
      ["c", 1],
    ]);
    const weighted = judgements([
      ["a", "b", 6],
      ["b", "c", 3],
    ]);
    for (const name of ["accuracy", "auc"]) {
      const measure = parseMeasure(name);
      const whole = measurer(accounts, allAsTraining(weighted, ["a", "b", "c"]), measure)(scores);
      expect(measurerOfDrawn(accounts, all, drawn, measure)(scores)).toBe(whole);
    }
    expect(measurerOfDrawn(accounts, all, drawn, parseMeasure("accuracy"))(scores)).toBeCloseTo(6 / 9, 12);
  });

  it("of a reference has an account as often as it was drawn", () => {
    const truth: Truth = {
      kind: "reference",
      values: new Map([
        ["a", 10],
        ["b", 30],
        ["c", 20],
        ["d", 40],
      ]),
    };
    const measure = measurerOfDrawn(
      accounts,
      truth,
      new Map([
        ["a", 2],
        ["b", 1],
        ["d", 3],
      ]),
      parseMeasure("spearman"),
    );
    // Ranks 2.5, 2.5, 1, 5, 5, 5 and 1.5, 1.5, 3, 5, 5, 5: 12 of root 15 times 15.
    expect(measure(scores)).toBeCloseTo(0.8, 12);
  });

  it("of labels and grades too", () => {
    const labels: Truth = {
      kind: "labels",
      positive: "good",
      labels: new Map(
        [
          ["a", "good"],
          ["b", "bad"],
          ["c", "good"],
          ["d", "bad"],
        ].map(([id, label]) => [id!, { label: label!, group: null }]),
      ),
    };
    // Of good a (3) twice and c (2) against bad b (1) twice and d (5): 6 of 9 pairs.
    const drawn = new Map([
      ["a", 2],
      ["b", 2],
      ["c", 1],
      ["d", 1],
    ]);
    expect(measurerOfDrawn(accounts, labels, drawn, parseMeasure("auc"))(scores)).toBeCloseTo(6 / 9, 12);
    const grades: Truth = {
      kind: "grades",
      topics: [
        {
          topic: "t",
          grades: new Map([
            ["a", 1],
            ["b", 0],
            ["d", 0],
          ]),
        },
      ],
    };
    // d, d, a: the one relevant account is third; a, a: both are.
    expect(
      measurerOfDrawn(
        accounts,
        grades,
        new Map([
          ["a", 1],
          ["d", 2],
        ]),
        parseMeasure("RR"),
      )(scores),
    ).toBeCloseTo(1 / 3, 12);
  });
});
