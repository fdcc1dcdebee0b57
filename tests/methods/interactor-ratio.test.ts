import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("interactor-ratio is the people who retweet and mention for each follower", () => {
  // (3 + 2) of 10; more people than followers; and people without a follower, who count as for one.
  expectScores(
    "interactor-ratio",
    {
      "twitter.shares.actors.all": [3, 6, 2, 1],
      "twitter.mentions.actors.all": [2, 0, 2, unknown],
      "twitter.followers": [10, 4, 0, 1],
    },
    [0.5, 1.5, 4, unknown],
  );
});
