import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("popularity is 1 - exp(-rate * followers)", () => {
  // At a rate of ln 2 each follower fills half of the rest: 1/2 with one, 7/8 with three.
  expectScores("popularity(rate=0.6931471805599453)", { "twitter.followers": [0, 1, 3, unknown] }, [
    0,
    0.5,
    0.875,
    unknown,
  ]);
  expectScores("popularity", { "twitter.followers": [1, 50] }, [1 - 1 / Math.E, 1]);
});
