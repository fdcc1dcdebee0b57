import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("tweet-count adds tweets and retweets made, and says nothing where one is unknown", () => {
  expectScores(
    "tweet-count",
    { "twitter.posts.total.all": [3, 0, 5], "twitter.shares-made.total.all": [4, 0, unknown] },
    [7, 0, unknown],
  );
});
