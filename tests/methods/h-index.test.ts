import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("h-index is the signal of the retweets, as it is", () => {
  expectScores("h-index", { "twitter.shares.h-index.all": [4, 0, unknown] }, [4, 0, unknown]);
});
