import { z } from "zod";
import { defineMethod } from "../method.js";
import { audienceOn } from "./parts/audience-on.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";

const made = ["twitter.posts.total.all", "twitter.replies-made.total.all", "twitter.shares-made.total.all"] as const;

/**
 * `F1 + F3 + OT1 + RP1 + RT1`: followers, followed accounts, and tweets, replies and retweets made. NaN where one of them is
 * unknown. Counts of quite different sizes are added as they are, so that the largest of them says nearly all.
 */
export const activityScore = defineMethod({
  label: "Activity score",
  about: "How present an account is: whom it knows and all that it says, added up.",
  formula: "followers + following + posts + replies made + shares made",
  source: "Yuan et al. 2013, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.followers*", "twitter.following*", ...made],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) =>
    byAccount([...audienceOn("twitter", table), ...made.map((id) => columnOf(table, id))], (...counts) =>
      counts.reduce((sum, count) => sum + count, 0),
    ),
});
