import { z } from "zod";
import { defineMethod } from "../method.js";
import { columnOf } from "./parts/column-of.js";

/** The h-index over an account's own tweets, by their retweets in the whole record. 0 where nothing was retweeted. */
export const hIndex = defineMethod({
  label: "h-index of retweets",
  about: "The largest h such that h tweets of an account were retweeted at least h times each.",
  formula: "max h such that h posts have at least h shares each",
  source: "Hirsch 2005, https://doi.org/10.1073/pnas.0507655102, applied to tweets in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.shares.h-index.all"],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) => columnOf(table, "twitter.shares.h-index.all").slice(),
});
