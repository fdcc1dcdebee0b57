import { expect, it } from "vitest";
import { equalWeights } from "../../src/methods/equal-weights.js";
import { inputOf } from "./table.js";

it("equal-weights is the mean percentile over known signals: costs reversed, neutral ones ignored, ties shared", () => {
  const input = inputOf(
    {
      // Mid-ranks 2.5, 2.5, 1 of 3: percentiles 2/3, 2/3, 1/6.
      "twitter.likes.total.all": [9, 9, 1, Number.NaN],
      // Percentiles 1/4, 3/4, reversed 3/4, 1/4.
      complaints: [0, 5, Number.NaN, Number.NaN],
      "twitter.following": [1, 2, 3, 4],
    },
    { complaints: "cost", "twitter.following": "neutral" },
  );
  const scores = equalWeights.score(input, {});
  expect(scores[0]).toBeCloseTo((2 / 3 + 3 / 4) / 2, 12);
  expect(scores[1]).toBeCloseTo((2 / 3 + 1 / 4) / 2, 12);
  expect(scores[2]).toBeCloseTo(1 / 6, 12);
  expect(scores[3]).toBeNaN();
});
