import { it } from "vitest";
import { expectScores } from "./golden.js";

const unknown = Number.NaN;

it("retweet-impact is retweeted posts times ln of the people, and as published nothing with one person", () => {
  const columns = { "twitter.shares.posts.all": [4, 4, 0, 4], "twitter.shares.actors.all": [10, 1, 0, unknown] };
  expectScores("retweet-impact", columns, [4 * Math.log(10), 0, 0, unknown]);
  expectScores("retweet-impact(logarithm=one-more)", columns, [4 * Math.log(11), 4 * Math.log(2), 0, unknown]);
});
