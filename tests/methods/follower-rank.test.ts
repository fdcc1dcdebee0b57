import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("follower-rank is followers over followers and followed, and 0 for who has neither", () => {
  expectScores("follower-rank", { "twitter.followers": [30, 0, 0, 5], "twitter.following": [10, 7, 0, unknown] }, [
    0.75,
    0,
    0,
    unknown,
  ]);
});

it("follower-rank takes both numbers from the same place: of the dataset where the profile lacks one", () => {
  expectScores(
    "follower-rank",
    {
      "twitter.followers": [1000, 1000],
      "twitter.following": [unknown, 1000],
      "twitter.followers-observed": [3, 3],
      "twitter.following-observed": [1, 1],
    },
    [0.75, 0.5],
  );
});
