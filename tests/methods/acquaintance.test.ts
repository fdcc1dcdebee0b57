import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("acquaintance divides the whole sum by the accounts that are scored", () => {
  // (10 + 1 + 2 + 5) over 3 accounts.
  expectScores(
    "acquaintance",
    {
      "twitter.followers": [10, 0, 9],
      "twitter.mentions.actors.all": [1, 0, 9],
      "twitter.replies.actors.all": [2, 0, unknown],
      "twitter.shares.actors.all": [5, 0, 9],
    },
    [6, 0, unknown],
  );
});
