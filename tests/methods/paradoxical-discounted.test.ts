import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("paradoxical-discounted takes links in both directions from who follows more than it is followed", () => {
  // 20 over 10 as it is; (10 - 5) over (20 - 5); all links go both ways; and 8 over nobody.
  expectScores(
    "paradoxical-discounted",
    {
      "twitter.followers": [20, 10, 9, 8, 8],
      "twitter.following": [10, 20, 9, 0, 9],
      "twitter.mutual": [5, 5, 9, 0, unknown],
    },
    [2, 1 / 3, 0, 8, unknown],
  );
});
