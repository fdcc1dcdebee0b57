import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("kred-points gives ten points an action and the first of the run 1000", () => {
  // 40, 20 and 0 points: kinds that are unknown are left out.
  expectScores(
    "kred-points",
    {
      "twitter.shares.total.all": [1, 2, 0, unknown],
      "twitter.replies.total.all": [1, unknown, 0, unknown],
      "twitter.mentions.total.all": [2, 0, unknown, unknown],
    },
    [1000, 500, 0, unknown],
  );
});

it("kred-points are 0 for everybody where nobody has any", () => {
  expectScores("kred-points", { "twitter.shares.total.all": [0, 0] }, [0, 0]);
});
