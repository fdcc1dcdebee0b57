import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("activity-score adds followers, followed accounts, tweets, replies and retweets made", () => {
  expectScores(
    "activity-score",
    {
      "twitter.followers": [100, 0, 5],
      "twitter.following": [50, 0, 5],
      "twitter.posts.total.all": [7, 0, 1],
      "twitter.replies-made.total.all": [3, 0, unknown],
      "twitter.shares-made.total.all": [2, 0, 1],
    },
    [162, 0, unknown],
  );
});
