import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("signal-strength is the part of own tweets, and 0 for who is silent", () => {
  expectScores(
    "signal-strength",
    { "twitter.posts.total.all": [3, 5, 0, 1], "twitter.shares-made.total.all": [1, 0, 0, unknown] },
    [0.75, 1, 0, unknown],
  );
});
