import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("social-networking-potential is the mean of the interactor and the retweet and mention ratio", () => {
  // (3 + 2) / 10 and (2 + 1) / 10; nothing at all; replies unknown.
  expectScores(
    "social-networking-potential",
    {
      "twitter.shares.actors.all": [3, 0, 1],
      "twitter.mentions.actors.all": [2, 0, 1],
      "twitter.followers": [10, 0, 1],
      "twitter.shares.posts.all": [2, 0, 1],
      "twitter.replies.posts.all": [1, 0, unknown],
      "twitter.posts.total.all": [10, 0, 1],
    },
    [0.4, 0, unknown],
  );
});
