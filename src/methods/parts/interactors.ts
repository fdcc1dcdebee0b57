import type { Table } from "../../table.js";
import { followersOn } from "./audience-on.js";
import { byAccount } from "./by-account.js";
import { columnOf } from "./column-of.js";
import { over } from "./over.js";

/** What `interactors` reads. */
export const interactorNeeds = ["twitter.followers*", "twitter.mentions.actors.all", "twitter.shares.actors.all"];

/**
 * `(RT3 + M4) / F1`: people who retweet or mention, those who do both twice, for each follower. It can exceed 1. Who has no
 * followers is taken to have one; see `over`.
 */
export function interactors(table: Table): Float64Array {
  const [shares, mentions] = ["shares", "mentions"].map((kind) => columnOf(table, `twitter.${kind}.actors.all`));
  return byAccount([shares!, mentions!, followersOn("twitter", table)], (sharers, mentioners, followers) =>
    over(sharers + mentioners, followers),
  );
}
