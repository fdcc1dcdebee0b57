import { describe, expect, test } from "vitest";
import { folderWith, imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

const names = [
  ...["follower_count", "following_count", "listed_count", "mentions_received", "retweets_received"],
  ...["mentions_sent", "retweets_sent", "posts", "network_feature_1", "network_feature_2", "network_feature_3"],
];
const header = ["Choice", ...names.map((name) => `A_${name}`), ...names.map((name) => `B_${name}`)].join(",");
const vector = (followers: string) => `${followers},1,2,0.1005,3.5,1,1,1,0,0,0`;
const pairs = (...rows: [choice: number, a: string, b: string][]) => ({
  "pairs.csv": `${header}\n${rows.map(([choice, a, b]) => `${choice},${vector(a)},${vector(b)}\n`).join("")}`,
});

describe("import of influencer-pairs", () => {
  test("the same eleven numbers are the same account, on either side and however they are written", async () => {
    const { rows } = await imported("influencer-pairs", folderWith(pairs([1, "10", "20"], [0, "30", "10.0"])));
    expect(await rows("select follower_count from signals order by 1")).toEqual([
      { follower_count: 10 },
      { follower_count: 20 },
      { follower_count: 30 },
    ]);
    const judged = await rows(`select w.follower_count as winner, l.follower_count as loser from judgements
      join signals w on w.account = winner join signals l on l.account = loser`);
    expect(judged).toContainEqual({ winner: 10, loser: 20 });
    expect(judged).toContainEqual({ winner: 10, loser: 30 });
  });

  test("repeated and contradictory judgements are kept, a comparison of an account with itself is not", async () => {
    const { rows } = await imported(
      "influencer-pairs",
      folderWith(pairs([1, "10", "20"], [1, "10", "20"], [0, "10", "20"], [1, "10", "10"])),
    );
    expect(await rows("select count(*) as n, count(distinct winner) as winners from judgements")).toEqual([
      { n: 3, winners: 2 },
    ]);
    expect(await rows("select count(*) as n from accounts")).toEqual([{ n: 2 }]);
  });

  test("a choice that is neither 0 nor 1 is refused with its row", async () => {
    await expect(imported("influencer-pairs", folderWith(pairs([1, "1", "2"], [2, "1", "2"])))).rejects.toThrow(
      'pairs.csv: row 3: column "Choice": neither 0 nor 1: "2"; expected 0 or 1',
    );
  });

  test("columns name the catalogue signals that they are, the unexplained ones are neutral", async () => {
    const { descriptor } = await imported("influencer-pairs", folderWith(pairs([1, "1", "2"])));
    const fields = descriptor.resources.find((resource) => resource.role === "signals")?.schema.fields ?? [];
    expect(fields.map((field) => field.signal ?? field.direction)).toEqual([
      undefined,
      "twitter.followers",
      "twitter.following",
      "twitter.listed",
      "twitter.mentions.total.all",
      "twitter.shares.total.all",
      "twitter.mentions-made.total.all",
      "twitter.shares-made.total.all",
      "twitter.posts.total.all",
      "neutral",
      "neutral",
      "neutral",
    ]);
  });
});

describeReal("influencer-pairs as published", (data) => {
  test("has 771 accounts and 3,062 judgements, 207 pairs repeated and 54 contradictory", async () => {
    const { rows } = await imported("influencer-pairs", `${data}/influencer-pairs`);
    const pairs = `select least(winner, loser), greatest(winner, loser), count(*) as n, count(distinct winner) as winners
      from judgements group by all`;
    const counts = `select (select count(*) from accounts) as accounts, (select count(*) from signals) as signals,
      (select count(*) from judgements) as judgements, count_if(n > 1) as repeated, count_if(winners > 1) as contradictory
      from (${pairs})`;
    expect(await rows(counts)).toEqual([
      { accounts: 771, signals: 771, judgements: 3062, repeated: 207, contradictory: 54 },
    ]);
  });

  test("the account with more list memberships wins 75.5 % of the judgements", async () => {
    const { rows } = await imported("influencer-pairs", `${data}/influencer-pairs`);
    const [row] = await rows(`select avg(case when w.listed_count > l.listed_count then 1.0
        when w.listed_count = l.listed_count then 0.5 else 0 end) as share
      from judgements join signals w on w.account = winner join signals l on l.account = loser`);
    expect(row?.["share"]).toBeCloseTo(0.7554, 4);
  });
});
