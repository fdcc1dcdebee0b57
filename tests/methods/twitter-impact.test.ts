import { describe, expect, it } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";
import { meanDecay } from "../../src/methods/twitter-impact/decay.js";
import { inputOf } from "./table.js";

const unknown = Number.NaN;
// Shares alone; three quarters for impact, one for breadth; every start is 1 and every top a power of two less one.
const { method, params } = parseMethod(
  "twitter-impact(halfLifeDays=7,shares=1,replies=0,mentions=0,likes=0,breadth=0.25,impactStart=1,impactTop=15," +
    "actorsStart=1,actorsTop=1023,shrinkage=1,usual=3,assumedPosts=3,unknownReach=0.5,tau=0.5)",
);
const scoreOf = (evidence: number) => 1 + 99 * (1 - Math.exp(-evidence / 0.5));
// The mean of 2^(-age / 7) over the first week is (1 - 1/2) / ln 2.
const week = 0.5 / Math.LN2;

describe("twitter-impact worked by hand", () => {
  it("score(input) is the decayed engagement per post and the people moved, on the scale of 1 to 100", () => {
    const input = inputOf({
      "twitter.shares.engaged.week-0": [4 / week, 0, unknown],
      // Half as much counts a week later: 8 / 2 + 4 is 8, over 1 post, 2 replies and 1 more is 2.
      "twitter.shares.engaged.week-1": [8 / week, 0, unknown],
      "twitter.posts.total.90d": [1, 0, unknown],
      "twitter.replies-made.total.90d": [2, unknown, unknown],
      "twitter.mentions-made.total.90d": [2, unknown, unknown],
      // As much as is usual was said: half of the 62 people are 31.
      "twitter.shares.unprompted.90d": [62, 0, unknown],
      "twitter.shares.actors.90d": [4095, 0, unknown],
      "twitter.followers": [1e6, 1e6, 1e6],
    });
    const impact = 0.75 * (Math.log2(1 + 2) / 4);
    const breadth = 0.25 * (5 / 10);
    const scores = method.score(input, params);
    expect(scores[0]).toBeCloseTo(scoreOf(impact + breadth), 10);
    expect(scores[1]).toBe(1);
    expect(scores[2]).toBeNaN();
    const parts = method.contributions!(input, params);
    expect(parts.get("twitter.shares.engaged.week-0")![0]).toBeCloseTo(impact / 2, 12);
    expect(parts.get("twitter.shares.engaged.week-1")![0]).toBeCloseTo(impact / 2, 12);
    expect(parts.get("twitter.shares.unprompted.90d")![0]).toBeCloseTo(breadth, 12);
    expect(parts.get("twitter.shares.actors.90d")![0]).toBe(0);
    expect(parts.has("twitter.followers")).toBe(false);
  });

  it("reads reactions without times as if spread evenly over thirteen weeks, of actors with or without an audience", () => {
    const evenly = meanDecay(0, 91, 7);
    const input = inputOf({
      "twitter.shares.reach.all": [12 / evenly, unknown],
      "twitter.shares.total.all": [99, 24 / evenly],
      "twitter.shares.actors.all": [62, 62],
    });
    // 12 over the assumed 3 + 1 posts is 3: two bits of four; 24 with an unknown reach of 1/2 is 12 too.
    const evidence = 0.75 * (2 / 4) + 0.25 * (5 / 10);
    for (const score of method.score(input, params)) expect(score).toBeCloseTo(scoreOf(evidence), 10);
  });

  it("meanDecay(from, to, halfLife) over thirteen weeks is what the weeks make together", () => {
    const weeks = Array.from({ length: 13 }, (_, i) => meanDecay(7 * i, 7 * i + 7, 30));
    expect(weeks.reduce((sum, part) => sum + part, 0) / 13).toBeCloseTo(meanDecay(0, 91, 30), 14);
    expect(meanDecay(0, 7, 7)).toBeCloseTo(week, 14);
  });
});
