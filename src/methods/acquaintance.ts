import { z } from "zod";
import { defineMethod } from "../method.js";
import { followersOn } from "./parts/audience-on.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";

const people = ["twitter.mentions.actors.all", "twitter.replies.actors.all", "twitter.shares.actors.all"] as const;

/**
 * `(F1 + M4 + RP3 + RT3) / n`: followers, and different people who mention, answer and retweet, over the number of accounts
 * that are scored. The division is of the whole sum, which one public implementation forgets. NaN where a count is unknown.
 */
export const acquaintance = defineMethod({
  label: "Acquaintance",
  about: "How many people know an account, as followers or by what they do, for each account that is scored.",
  formula: "(followers + mentioners + repliers + sharers) / accounts",
  source: "Srinivasan et al. 2013, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.followers*", ...people],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) =>
    byAccount(
      [followersOn("twitter", table), ...people.map((id) => columnOf(table, id))],
      (...counts) => counts.reduce((sum, count) => sum + count, 0) / table.accounts.length,
    ),
});
