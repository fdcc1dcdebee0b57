import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("retweet-and-mention-ratio counts a tweet that was retweeted and answered twice", () => {
  expectScores(
    "retweet-and-mention-ratio",
    {
      "twitter.shares.posts.all": [2, 4, 0, 1],
      "twitter.replies.posts.all": [1, 4, 0, unknown],
      "twitter.posts.total.all": [10, 4, 0, 1],
    },
    [0.3, 2, 0, unknown],
  );
});
