import type { Field } from "../descriptor.js";
import type { Imported, ImportJob, ImportRecipe } from "../import-recipe.js";
import { loadTable } from "../load-table.js";
import { writeTable } from "../write-table.js";

const own = (description: string): Partial<Field> => ({
  description,
  unit: "unknown",
  direction: "neutral",
  network: "twitter",
});

/** The signals of an account in the order of the file, and what each one is. */
const signals: Readonly<Record<string, Partial<Field>>> = {
  follower_count: { signal: "twitter.followers" },
  following_count: { signal: "twitter.following" },
  listed_count: { signal: "twitter.listed" },
  mentions_received: { signal: "twitter.mentions.total.all" },
  retweets_received: { signal: "twitter.shares.total.all" },
  mentions_sent: { signal: "twitter.mentions-made.total.all" },
  retweets_sent: { signal: "twitter.shares-made.total.all" },
  posts: { signal: "twitter.posts.total.all" },
  network_feature_1: own("first unexplained feature of the account's surroundings"),
  network_feature_2: own("second unexplained feature of the account's surroundings"),
  network_feature_3: own("third unexplained feature of the account's surroundings"),
};
const names = Object.keys(signals);
const sideColumns = (side: string) => names.map((name) => `${side}_${name}`);
const path = "pairs.csv";

export const influencerPairs: ImportRecipe = {
  name: "influencer-pairs",
  title: "Influencers in Social Networks (2013)",
  about: "Which of two Twitter accounts a human found more influential, with eleven signals of each.",
  licence: "none granted; published for a competition",
  files: [{ path, about: "the judgements: Choice, then eleven signals of account A and the same of account B" }],

  async import(job: ImportJob): Promise<Imported> {
    const numbers = [...sideColumns("A"), ...sideColumns("B")].map((column) => [column, "number"] as const);
    await loadTable(job, "pairs", {
      path,
      delimiter: ",",
      columns: { Choice: "choice", ...Object.fromEntries(numbers) },
    });
    await job.engine.run(`create temporary table sides as ${side("A")} union all ${side("B")}`);
    return {
      resources: [
        await writeTable(job, { name: "accounts", role: "accounts", sql: accounts }),
        await writeTable(job, { name: "signals", role: "signals", sql: table, fields: signals }),
        await writeTable(job, { name: "judgements", role: "judgements", sql: judgements }),
      ],
    };
  },
};

// The file does not name accounts. A hash of the signals names the same account alike in every part of the dataset,
// which a running number would not; 40 bits make a collision among 2,000 accounts a matter of one in 500,000.
function side(letter: string): string {
  const numbers = sideColumns(letter);
  const vector = numbers.map((column) => `cast(${column} as varchar)`).join(" || ',' || ");
  const signalColumns = numbers.map((column, index) => `${column} as ${names[index]}`).join(", ");
  return `select "row", '${letter}' as side, Choice as choice, 'v' || left(md5(${vector}), 10) as account,
    ${signalColumns} from pairs`;
}

const accounts = "select distinct account from sides order by account";
const table = `select distinct account, ${names.join(", ")} from sides order by account`;

const judgements = `select
    case when a.choice = '1' then a.account else b.account end as winner,
    case when a.choice = '1' then b.account else a.account end as loser
  from sides a join sides b on a."row" = b."row" and a.side = 'A' and b.side = 'B'
  where a.account <> b.account order by a."row"`;
