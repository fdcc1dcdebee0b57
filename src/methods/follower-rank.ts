import { z } from "zod";
import { defineMethod } from "../method.js";
import { audienceOn } from "./parts/audience-on.js";
import { byAccount } from "./parts/by-account.js";
import { over } from "./parts/over.js";

/** `F1 / (F1 + F3)`: followers over followers and followed, also called structural advantage. 0 without any of either. */
export const followerRank = defineMethod({
  label: "Follower rank",
  about: "Which part of all its follow relations lead to an account and not away from it.",
  formula: "followers / (followers + following)",
  source: "Nagmoti et al. 2010, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: { min: 0, max: 1 },
  needs: ["twitter.followers*", "twitter.following*"],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) =>
    byAccount(audienceOn("twitter", table), (followers, following) => over(followers, followers + following)),
});
