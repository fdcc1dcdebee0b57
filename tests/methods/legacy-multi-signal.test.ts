import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMethod } from "../../src/methods/parse.js";
import { matcher } from "../../src/pattern.js";
import { catalogue } from "../../src/signals/catalogue.js";
import { catalogueInput } from "./catalogue-input.js";
import { inputOf } from "./table.js";

const unknown = Number.NaN;
// Weights that leave round shares: shares 10 of 10, per post 3 of 4 and actors 1 of 4, 90 days 2 of 4, 30 and 7 days 1.
const { method, params } = parseMethod(
  "legacy-multi-signal(mentions=0,replies=0,likes=0,perPost=3,actors=1,selective=0,reach=0,engaged=0,activeDays=0,total=0," +
    "days90=2,days30=1,days7=1,engagement=6,lasting=3,audience=1,countStart=1,countTop=1023,perPostStart=1,perPostTop=15," +
    "lastingStart=1,lastingTop=1023,audienceStart=1,audienceTop=1048575,shrinkage=10,usual=10,tau=0.5)",
);

describe("legacy-multi-signal worked by hand", () => {
  const input = inputOf({
    "twitter.followers": [1023, unknown, unknown],
    "twitter.followers-observed": [5, 0, unknown],
    "twitter.listed": [31, unknown, unknown],
    "twitter.shares.selective.90d": [60, 0, unknown],
    "twitter.shares.damped.all": [99, 9, unknown],
    "twitter.posts.total.90d": [4, 0, unknown],
    "twitter.replies-made.total.90d": [6, unknown, unknown],
    "twitter.mentions-made.total.90d": [5, unknown, unknown],
    "twitter.shares.unprompted.90d": [62, 0, unknown],
    "twitter.shares.unprompted.all": [99, 9, unknown],
    "twitter.shares.actors.90d": [4095, 0, unknown],
    "twitter.shares.actors.all": [4095, 9, unknown],
    "facebook.shares.actors.all": [62, unknown, unknown],
    "facebook.shares.damped.all": [62, unknown, unknown],
  });
  // In bits, as every start is 1 and the tops are powers of two less one.
  const parts = {
    "twitter.followers": 0.1 * (10 / 20),
    "twitter.followers-observed": 0,
    "twitter.listed": (0.3 / 3) * (5 / 10),
    // 4 posts and 6 replies are 10 that it said: 60 over 10 + 10 is 3, two bits of four.
    "twitter.shares.selective.90d": 0.6 * 0.75 * 0.5 * (2 / 4),
    "twitter.shares.damped.all": 0,
    // As much as is usual was said: half of the 62 people are 31. So they are where it is unknown.
    "twitter.shares.unprompted.90d": 0.6 * 0.25 * 0.5 * (5 / 10),
    "twitter.shares.unprompted.all": 0,
    "twitter.shares.actors.90d": 0,
    "twitter.shares.actors.all": 0,
    // How many of them reacted unprompted is unknown there.
    "facebook.shares.actors.all": 0.6 * 0.25 * (5 / 10),
    // Nothing is known of the posts, and so nothing of the ratio.
    "facebook.shares.damped.all": 0,
  };

  it("contributions(input) are weight times goalpost; the whole record stands in only where there are no times", () => {
    const contributions = method.contributions!(input, params);
    expect(new Set(contributions.keys())).toEqual(new Set(Object.keys(parts)));
    for (const [id, part] of Object.entries(parts)) expect(contributions.get(id)![0]).toBeCloseTo(part, 12);
  });

  it("score(input) scales their sum; 1 where nothing happened, NaN where nothing is known", () => {
    const evidence = Object.values(parts).reduce((sum, part) => sum + part, 0);
    const scores = method.score(input, params);
    expect(scores[0]).toBeCloseTo(1 + 99 * (1 - Math.exp(-evidence / 0.5)), 10);
    expect(scores[1]).toBe(1);
    expect(scores[2]).toBeNaN();
  });

  const standard = parseMethod("legacy-multi-signal").params;

  it("spreads the weight of the weekly engagement over the weeks that end within 90 days", () => {
    const weeks = Object.fromEntries([0, 11, 12].map((week) => [`twitter.shares.engaged.week-${week}`, [7]]));
    const contributions = method.contributions!(inputOf(weeks), standard);
    expect(contributions.has("twitter.shares.engaged.week-12")).toBe(false);
    const [newest, oldest] = [0, 11].map((week) => contributions.get(`twitter.shares.engaged.week-${week}`)![0]!);
    expect(newest).toBe(oldest);
    expect(newest).toBeGreaterThan(0);
  });

  it("scores an account within a topic by the reactions to its posts there, without an audience", () => {
    const columns = { "twitter.shares.actors.90d": [31, 1], "twitter.shares.selective.90d": [60, 1] };
    const [expert, visitor] = method.score(inputOf({ ...columns, "twitter.posts.total.90d": [20, 1] }), params);
    expect(expert).toBeGreaterThan(visitor!);
  });

  it("R5 on any data: knowing a network never lowers a score", () => {
    const network = fc.constantFrom("twitter", "facebook", "youtube", "linkedin");
    const property = fc.property(fc.nat(), network, (seed, connected) => {
      const input = catalogueInput(5, seed);
      const columns = [...input.table.columns].filter(([id]) => !id.startsWith(connected));
      const without = method.score({ ...input, table: { ...input.table, columns: new Map(columns) } }, standard);
      for (const [row, score] of method.score(input, standard).entries()) {
        expect(score).toBeGreaterThanOrEqual(without[row]!);
      }
    });
    fc.assert(property, { numRuns: 50, seed: 7 });
  });

  it("uses every benefit but plain totals and their ratios, and of the rest only what an account said", () => {
    const takes = matcher(method.uses);
    const words = (signals: readonly { id: string }[]) =>
      new Set(signals.map(({ id }) => id.split(".").slice(1, 3).join(".")));
    const [benefits, rest] = [true, false].map((wanted) =>
      catalogue().filter(({ direction }) => (direction === "benefit") === wanted),
    );
    const left = benefits!.filter(({ id }) => !takes(id));
    expect(
      [...words(left)].map((word) => word.split(".")[1]).filter((word) => word !== "total" && word !== "per-post"),
    ).toEqual([]);
    expect(words(rest!.filter(({ id }) => takes(id)))).toEqual(
      new Set(["posts.total", "replies-made.total", "mentions-made.total"]),
    );
  });

  it("is not raised by saying more", () => {
    const scores = method.score(
      inputOf({
        "twitter.shares.selective.90d": [60, 60, 60],
        "twitter.shares.actors.90d": [60, 60, 60],
        "twitter.posts.total.90d": [10, 1000, 10],
        "twitter.replies-made.total.90d": [0, 0, 1000],
      }),
      standard,
    );
    expect(scores[1]).toBeLessThan(scores[0]! / 2);
    expect(scores[2]).toBeCloseTo(scores[1]!, 0);
  });
});
