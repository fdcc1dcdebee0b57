import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";
import { logarithm, timesLog } from "./parts/times-log.js";

/**
 * `RT2 * ln(RT3)`: own tweets that were retweeted, times the logarithm of the different people who did. 0 without any, and
 * as published also with a single person; `logarithm=one-more` takes ln(1 + RT3).
 */
export const retweetImpact = defineMethod({
  label: "Retweet impact",
  about: "How many tweets of an account were retweeted, and by how many people.",
  formula: "posts shared * ln(sharers)",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.shares.posts.all", "twitter.shares.actors.all"],
  uses: [],
  params: z.strictObject({ logarithm }),
  score: ({ table }, { logarithm }) =>
    byAccount(
      [columnOf(table, "twitter.shares.posts.all"), columnOf(table, "twitter.shares.actors.all")],
      (posts, people) => timesLog(posts, people, logarithm),
    ),
});
