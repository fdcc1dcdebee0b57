import type { Imported, ImportJob, ImportRecipe } from "../import-recipe.js";
import { loadTable } from "../load-table.js";
import { writeTable } from "../write-table.js";

const networks = { facebook: "fb", twitter: "tw" };
const pathOf = (suffix: string) => `when_to_post_sample_user_timestamp_open_set_${suffix}.tsv`;
const columns = {
  "#user_id_fingerprint": "id",
  "#actor_id_fingerprint": "id",
  "#post_id_fingerprint": "id",
  "#post_timestamp": "count",
  "#action_timestamp": "count",
} as const;

export const kloutWhenToPost: ImportRecipe = {
  name: "klout-when-to-post",
  title: "When to post (Klout, 2014)",
  about: "Reactions to posts on Facebook and Twitter within a day, to the millisecond.",
  licence: "CC BY 3.0",
  files: Object.entries(networks).map(([network, suffix]) => ({
    path: pathOf(suffix),
    about: `reactions on ${network}, tab-separated: author, actor, post, time of the post, time of the reaction`,
  })),

  async import(job: ImportJob): Promise<Imported> {
    for (const [network, suffix] of Object.entries(networks))
      await loadTable(job, network, { path: pathOf(suffix), delimiter: "\t", columns });
    const reactions = `with reactions as (${Object.keys(networks).map(reactionsOn).join(" union all ")})`;
    return {
      resources: [
        await writeTable(job, { name: "accounts", role: "accounts", sql: `${reactions} ${accounts}` }),
        await writeTable(job, { name: "presences", role: "presences", sql: `${reactions} ${presences}` }),
        await writeTable(job, { name: "posts", role: "posts", sql: `${reactions} ${posts}` }),
        await writeTable(job, {
          name: "interactions",
          role: "interactions",
          sql: `${reactions} ${interactions}`,
          // The file does not say whether it was a like, a comment or a share.
          constants: { kind: "reaction" },
        }),
      ],
    };
  },
};

const reactionsOn = (network: string) => `select '${network}' as network,
  "#user_id_fingerprint" as account, "#actor_id_fingerprint" as actor, "#post_id_fingerprint" as post,
  make_timestamp_ms("#post_timestamp") as published, make_timestamp_ms("#action_timestamp") as reacted
  from ${network}`;

const accounts = "select distinct account from reactions order by account";

const presences = "select distinct account, network from reactions order by account, network";

// The time of one post differs by some milliseconds from row to row.
const posts = `select post, account, network, min(published) as "time" from reactions group by all
  order by network, post, account`;

const interactions = `select actor, account, network, post, reacted as "time" from reactions
  order by network, "time", post, actor, account`;
