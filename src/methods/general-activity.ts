import { z } from "zod";
import { defineMethod } from "../method.js";
import { addends, sumOf } from "./parts/sum-of.js";

const counted = [
  "twitter.posts.total.all",
  "twitter.replies-made.total.all",
  "twitter.shares-made.total.all",
  "twitter.likes-made.total.all",
] as const;

/** `OT1 + RP1 + RT1 + FT1`: tweets, replies, retweets and likes made, in the whole record. NaN where one is unknown. */
export const generalActivity = defineMethod({
  label: "General activity",
  about: "Everything an account does in public: tweets, replies, retweets and likes together.",
  formula: "posts + replies made + shares made + likes made",
  source: "Riquelme and Gonzalez-Cantergiani 2016, https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: counted,
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) => sumOf(table, counted),
  contributions: ({ table }) => addends(table, counted),
});
