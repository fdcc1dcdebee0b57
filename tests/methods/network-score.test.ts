import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("network-score is the difference of the logarithms of one more than followers and followed", () => {
  expectScores(
    "network-score",
    { "twitter.followers-observed": [7, 0, 0, unknown], "twitter.following-observed": [1, 1, 0, 3] },
    [Math.log(4), -Math.log(2), 0, unknown],
  );
});
