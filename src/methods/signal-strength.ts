import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";
import { over } from "./parts/over.js";

/** `OT1 / (OT1 + RT1)`: original tweets over all tweets. 0 for who does not tweet; NaN where one count is unknown. */
export const signalStrength = defineMethod({
  label: "Signal strength",
  about: "Which part of what an account tweets is its own and not retweeted from others.",
  formula: "posts / (posts + shares made)",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: { min: 0, max: 1 },
  needs: ["twitter.posts.total.all", "twitter.shares-made.total.all"],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) =>
    byAccount(
      [columnOf(table, "twitter.posts.total.all"), columnOf(table, "twitter.shares-made.total.all")],
      (posts, shared) => over(posts, posts + shared),
    ),
});
