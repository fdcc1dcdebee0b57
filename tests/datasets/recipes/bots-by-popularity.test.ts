import { describe, expect, test } from "vitest";
import { folderWith, imported } from "../../imported.js";
import { describeReal } from "../../real-data.js";

const header =
  "user_tweeted,user_retweeted,user_favourited,user_replied,likes_per_tweet,retweets_per_tweet,lists_per_user,follower_friend_ratio,tweet_frequency,favourite_tweet_ratio,age_of_account_in_days,sources_count,urls_count,cdn_content_in_kb,source_identity,band,bot";
const toy = {
  "accounts.csv": `${header}
6,14,4694.95,16,0.0,0.0,0.01,1.5,65.1,0.0,1697.3,1,14,2.7,[2],1k,1
7,0,1,0,0.0,0.25,0.1,-3,1,0.5,10,1,0,0,[2;0],1M,0
`,
};

describe("import of bots-by-popularity", () => {
  test("accounts are numbered by row, with their class and their band", async () => {
    const { rows } = await imported("bots-by-popularity", folderWith(toy));
    expect(await rows("select * from labels")).toEqual([
      { account: "r0001", label: "bot", group: "1k" },
      { account: "r0002", label: "human", group: "1M" },
    ]);
  });

  test("reactions that were not collected are unknown, an observed zero stays, a negative ratio is unknown", async () => {
    const { rows } = await imported("bots-by-popularity", folderWith(toy));
    expect(
      await rows(
        "select likes_per_tweet, retweets_per_tweet, favourite_tweet_ratio, follower_friend_ratio, user_retweeted from signals",
      ),
    ).toEqual([
      {
        likes_per_tweet: null,
        retweets_per_tweet: null,
        favourite_tweet_ratio: null,
        follower_friend_ratio: 1.5,
        user_retweeted: 14,
      },
      {
        likes_per_tweet: 0,
        retweets_per_tweet: 0.25,
        favourite_tweet_ratio: 0.5,
        follower_friend_ratio: null,
        user_retweeted: 0,
      },
    ]);
  });

  test("a text among the numbers is refused with row and column", async () => {
    const broken = { "accounts.csv": toy["accounts.csv"].replace(",10,1,0,0,", ",old,1,0,0,") };
    await expect(imported("bots-by-popularity", folderWith(broken))).rejects.toThrow(
      'accounts.csv: row 3: column "age_of_account_in_days": not a number: "old"; expected a finite number',
    );
  });
});

describeReal("bots-by-popularity as published", (data) => {
  test("has 3,431 accounts, 1,492 of them bots, with reactions known for 463", async () => {
    const { rows } = await imported("bots-by-popularity", `${data}/bots-by-popularity`);
    const counts = await rows(`select count(*) as accounts, count_if(label = 'bot') as bots,
      count(likes_per_tweet) as reactions, count(follower_friend_ratio) as ratios, count(distinct "group") as bands
      from signals join labels using (account)`);
    expect(counts).toEqual([{ accounts: 3431, bots: 1492, reactions: 463, ratios: 3430, bands: 4 }]);
  });
});
