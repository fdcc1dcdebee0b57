import { z } from "zod";
import { defineMethod } from "../method.js";
import { movingNeeds, movingPosts } from "./parts/moving-posts.js";

/** `(RT2 + RP2) / OT1`; see `movingPosts`. NaN where one of the counts is unknown. */
export const retweetAndMentionRatio = defineMethod({
  label: "Retweet and mention ratio",
  about: "How many tweets of an account were retweeted or answered, for each that it wrote.",
  formula: "(posts shared + posts answered) / posts",
  source: "Anger and Kittl 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: movingNeeds,
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) => movingPosts(table),
});
