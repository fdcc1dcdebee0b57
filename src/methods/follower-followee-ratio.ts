import { z } from "zod";
import { defineMethod } from "../method.js";
import { audienceOn } from "./parts/audience-on.js";
import { byAccount } from "./parts/by-account.js";
import { over } from "./parts/over.js";

/** `F1 / F3`: followers over followed. Who follows nobody is taken to follow one account; see `over`. */
export const followerFolloweeRatio = defineMethod({
  label: "Follower-followee ratio (TFF)",
  about: "How many follow an account for each that it follows.",
  formula: "followers / following",
  source: "Bigonha et al. 2012, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.followers*", "twitter.following*"],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) => byAccount(audienceOn("twitter", table), over),
});
