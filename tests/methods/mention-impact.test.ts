import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("mention-impact takes what was made from what was received, and can be negative", () => {
  const columns = {
    "twitter.mentions.total.all": [6, 0, 5],
    "twitter.mentions.actors.all": [3, 0, 1],
    "twitter.mentions-made.total.all": [2, 4, unknown],
    "twitter.mentions-made.actors.all": [2, 2, 1],
  };
  expectScores("mention-impact", columns, [6 * Math.log(3) - 2 * Math.log(2), -4 * Math.log(2), unknown]);
  expectScores("mention-impact(logarithm=one-more)", columns, [
    6 * Math.log(4) - 2 * Math.log(3),
    -4 * Math.log(3),
    unknown,
  ]);
});
