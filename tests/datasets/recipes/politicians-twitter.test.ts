import { sampleRankCorrelation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { folderWith, imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

// 900719925474099301 and ...302 are the same number to a double.
const toy = {
  "favorite_list.csv": "user_id\tliked\tcount\n1\t2\t5\n",
  "friend_list.csv": "follower\tfollowee\tcount\n900719925474099301\t900719925474099302\t1\n2\t1\t1\n",
  "mention_list.csv": "user_id\tmentioned\tcount\n7\t7\t9\n1\t2\t3\n",
  "reply_list.csv": "user_id\treply_to\tcount\n1\t1\t4\n2\t1\t1\n",
  "retweet_list.csv": "user_id\tretweeted\tcount\n2\t900719925474099302\t6\n1\t2\t2\n",
};

describe("import of politicians-twitter", () => {
  test("reactions keep their kind and count, and self-loops are dropped", async () => {
    const { rows } = await imported("politicians-twitter", folderWith(toy));
    expect(await rows("select * from interactions order by kind, actor")).toEqual([
      { actor: "1", account: "2", kind: "like", count: 5 },
      { actor: "1", account: "2", kind: "mention", count: 3 },
      { actor: "2", account: "1", kind: "reply", count: 1 },
      { actor: "1", account: "2", kind: "share", count: 2 },
      { actor: "2", account: "900719925474099302", kind: "share", count: 6 },
    ]);
  });

  test("ids beyond 2^53 stay apart, and an account of self-loops only is an account", async () => {
    const { rows } = await imported("politicians-twitter", folderWith(toy));
    const accounts = (await rows("select account from accounts")).map((row) => row["account"]);
    expect(accounts).toEqual(["1", "2", "7", "900719925474099301", "900719925474099302"]);
    expect(await rows("select * from follows")).toEqual([
      { actor: "2", account: "1", count: 1 },
      { actor: "900719925474099301", account: "900719925474099302", count: 1 },
    ]);
  });

  test("all rows are on twitter", async () => {
    const { descriptor } = await imported("politicians-twitter", folderWith(toy));
    expect(descriptor.resources.map((resource) => resource.constants?.["network"])).toEqual([
      undefined,
      "twitter",
      "twitter",
    ]);
  });
});

describeReal("politicians-twitter as published", (data) => {
  test("has 583 accounts, 61,420 edges of reactions and 59,073 of follows", async () => {
    const { rows } = await imported("politicians-twitter", `${data}/politicians-twitter`);
    const counts = await rows(`select (select count(*) from accounts) as accounts,
      (select count(*) from interactions) as interactions, (select count(*) from follows) as follows`);
    expect(counts).toEqual([{ accounts: 583, interactions: 61420, follows: 59073 }]);
  });

  test("in-strengths, summed counts over all accounts, correlate as published", async () => {
    const { rows } = await imported("politicians-twitter", `${data}/politicians-twitter`);
    const strengths = await rows(`select
        coalesce(sum("count") filter (kind = 'share'), 0)::double as retweet,
        coalesce(sum("count") filter (kind = 'like'), 0)::double as favorite,
        coalesce(sum("count") filter (kind = 'mention'), 0)::double as mention,
        coalesce(sum("count") filter (kind = 'reply'), 0)::double as reply,
        coalesce((select sum("count") from follows where follows.account = accounts.account), 0)::double as friend
      from accounts left join interactions using (account) group by account`);
    const spearman = (a: string, b: string) =>
      sampleRankCorrelation(
        strengths.map((row) => Number(row[a])),
        strengths.map((row) => Number(row[b])),
      );
    expect(spearman("retweet", "favorite")).toBeCloseTo(0.9215, 4);
    expect(spearman("retweet", "mention")).toBeCloseTo(0.8126, 4);
    expect(spearman("retweet", "friend")).toBeCloseTo(0.7202, 4);
    expect(spearman("friend", "reply")).toBeCloseTo(0.526, 4);
  });
});
