import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("general-activity adds tweets, replies, retweets and likes made", () => {
  expectScores(
    "general-activity",
    {
      "twitter.posts.total.all": [1, 0, 1],
      "twitter.replies-made.total.all": [20, 0, 1],
      "twitter.shares-made.total.all": [300, 0, 1],
      "twitter.likes-made.total.all": [4000, 0, unknown],
    },
    [4321, 0, unknown],
  );
});
