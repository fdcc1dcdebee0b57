import type { Imported, ImportJob, ImportRecipe } from "../import-recipe.js";
import { loadTable } from "../load-table.js";
import { writeTable } from "../write-table.js";

/** A relation of the dataset: its file, whose columns are the two ends and a count, and the reaction that it is. */
interface Relation {
  readonly actor: string;
  readonly account: string;
  readonly kind?: string;
}

const relations: Readonly<Record<string, Relation>> = {
  favorite: { actor: "user_id", account: "liked", kind: "like" },
  friend: { actor: "follower", account: "followee" },
  mention: { actor: "user_id", account: "mentioned", kind: "mention" },
  reply: { actor: "user_id", account: "reply_to", kind: "reply" },
  retweet: { actor: "user_id", account: "retweeted", kind: "share" },
};

export const politiciansTwitter: ImportRecipe = {
  name: "politicians-twitter",
  title: "Politicians on Twitter, five relations (TIMME PureP)",
  about: "Who of 583 accounts of United States politics follows, retweets, likes, mentions and answers whom.",
  licence: "unknown; published with the TIMME paper (KDD 2020)",
  files: Object.entries(relations).map(([relation, { actor, account }]) => ({
    path: `${relation}_list.csv`,
    about: `the ${relation} relation, tab-separated: ${actor}, ${account}, count`,
  })),

  async import(job: ImportJob): Promise<Imported> {
    for (const [relation, { actor, account }] of Object.entries(relations)) {
      const columns = { [actor]: "id", [account]: "id", count: "count" } as const;
      await loadTable(job, relation, { path: `${relation}_list.csv`, delimiter: "\t", columns });
    }
    const edges = `with edges as (${Object.entries(relations).map(edgesOf).join(" union all ")})`;
    const constants = { network: "twitter" };
    return {
      resources: [
        await writeTable(job, { name: "accounts", role: "accounts", sql: `${edges} ${accounts}` }),
        await writeTable(job, {
          name: "interactions",
          role: "interactions",
          sql: `${edges} ${interactions}`,
          constants,
        }),
        await writeTable(job, { name: "follows", role: "follows", sql: `${edges} ${follows}`, constants }),
      ],
    };
  },
};

// Accounts that appear only in self-loops were still part of the study, and are accounts without reactions.
const accounts = `select actor as account from edges union select account from edges order by account`;

const interactions = `select actor, account, kind, "count" from edges
  where kind is not null and actor <> account order by kind, actor, account, "count"`;

const follows = `select actor, account, "count" from edges
  where kind is null and actor <> account order by actor, account, "count"`;

function edgesOf([relation, { actor, account, kind }]: [string, Relation]): string {
  return `select ${actor} as actor, ${account} as account, ${kind ? `'${kind}'` : "null"} as kind, "count"
    from ${relation}`;
}
