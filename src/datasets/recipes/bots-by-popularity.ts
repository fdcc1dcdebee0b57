import type { Field } from "../descriptor.js";
import type { Imported, ImportJob, ImportRecipe } from "../import-recipe.js";
import { loadTable } from "../load-table.js";
import { writeTable } from "../write-table.js";

const own = (unit: string, direction: Field["direction"], description: string): Partial<Field> => ({
  description,
  unit,
  direction,
  network: "twitter",
});

const signals: Readonly<Record<string, Partial<Field>>> = {
  user_tweeted: { signal: "twitter.posts.total.all" },
  user_retweeted: { signal: "twitter.shares-made.total.all" },
  user_favourited: own("likes", "neutral", "likes given, scaled by the publisher in a way that is not stated"),
  user_replied: own("posts", "neutral", "replies and mentions written"),
  likes_per_tweet: { signal: "twitter.likes.per-post.all" },
  retweets_per_tweet: { signal: "twitter.shares.per-post.all" },
  lists_per_user: own("ratio", "benefit", "memberships of lists, scaled by the publisher in a way that is not stated"),
  follower_friend_ratio: own("ratio", "benefit", "followers over accounts followed"),
  tweet_frequency: own("posts per day", "neutral", "posts a day over the account's life"),
  favourite_tweet_ratio: own("ratio", "neutral", "likes received over likes given, as far as can be told"),
  age_of_account_in_days: own("days", "neutral", "age of the account"),
  sources_count: own("applications", "neutral", "applications that the account posts from"),
  urls_count: own("links", "neutral", "links in the account's posts"),
  cdn_content_in_kb: own("kilobytes", "neutral", "pictures and videos uploaded"),
};
const path = "accounts.csv";
const names = Object.keys(signals);

export const botsByPopularity: ImportRecipe = {
  name: "bots-by-popularity",
  title: "Bots and humans in four bands of popularity (Gilani 2017)",
  about: "Twitter accounts with about 1,000, 100,000, 1 and 10 million followers, each labelled bot or human.",
  licence: "none stated; published for research",
  files: [{ path, about: "one account a row: fifteen features, band, bot" }],

  async import(job: ImportJob): Promise<Imported> {
    const numbers = Object.fromEntries(names.map((name) => [name, "number"] as const));
    await loadTable(job, "rows", { path, delimiter: ",", columns: { ...numbers, band: "id", bot: "choice" } });
    return {
      resources: [
        await writeTable(job, {
          name: "accounts",
          role: "accounts",
          sql: `select ${account} from rows order by "row"`,
        }),
        await writeTable(job, { name: "signals", role: "signals", sql: table, fields: signals }),
        await writeTable(job, { name: "labels", role: "labels", sql: labels }),
      ],
    };
  },
};

// The file has no ids: r0001 is the first row below the header.
const account = `'r' || lpad(cast("row" - 1 as varchar), 4, '0') as account`;

// Three features are 0 for every account of the smallest band and four in five of the others, whatever they posted:
// no reaction was collected for those, and unknown must not read as none. A ratio of counts cannot be negative.
const cleaned: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["likes_per_tweet", "retweets_per_tweet", "favourite_tweet_ratio"].map((name) => [
      name,
      `case when likes_per_tweet = 0 and retweets_per_tweet = 0 then null else ${name} end`,
    ]),
  ),
  follower_friend_ratio: "case when follower_friend_ratio >= 0 then follower_friend_ratio end",
};

const table = `select ${account}, ${names.map((name) => `${cleaned[name] ?? name} as ${name}`).join(", ")}
  from rows order by "row"`;

const labels = `select ${account}, case when bot = '1' then 'bot' else 'human' end as label, band as "group"
  from rows order by "row"`;
