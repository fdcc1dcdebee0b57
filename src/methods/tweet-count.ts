import { z } from "zod";
import { defineMethod } from "../method.js";
import { addends, sumOf } from "./parts/sum-of.js";

const counted = ["twitter.posts.total.all", "twitter.shares-made.total.all"] as const;

/** `OT1 + RT1`: original tweets and retweets made, in the whole record. NaN where one of the two is unknown. */
export const tweetCount = defineMethod({
  label: "Tweet count",
  about: "How much an account says: tweets of its own and retweets made, whatever comes of them.",
  formula: "posts + shares made",
  source: "TweetCountScore in Riquelme and Gonzalez-Cantergiani 2016, https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: counted,
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) => sumOf(table, counted),
  contributions: ({ table }) => addends(table, counted),
});
