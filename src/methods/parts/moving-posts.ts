import type { Table } from "../../table.js";
import { byAccount } from "./by-account.js";
import { columnOf } from "./column-of.js";
import { over } from "./over.js";

/** What `movingPosts` reads. */
export const movingNeeds = ["twitter.shares.posts.all", "twitter.replies.posts.all", "twitter.posts.total.all"];

/**
 * `(RT2 + RP2) / OT1`: own tweets that were retweeted, and that were answered, for each tweet. A tweet that was both counts
 * twice, so that 2 is the most a complete record can give. Who has no tweets is taken to have one; see `over`.
 */
export function movingPosts(table: Table): Float64Array {
  const [shared, answered, all] = movingNeeds.map((id) => columnOf(table, id));
  return byAccount([shared!, answered!, all!], (shares, replies, posts) => over(shares + replies, posts));
}
