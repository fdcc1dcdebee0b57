import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("follower-followee-ratio is followers for each followed; who follows nobody is as if it followed one", () => {
  expectScores(
    "follower-followee-ratio",
    { "twitter.followers": [30, 30, 0, 30], "twitter.following": [10, 0, 0, unknown] },
    [3, 30, 0, unknown],
  );
});
