import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";

/**
 * `ln(G1 + 1) - ln(G2 + 1)`: followers and followed accounts that are active on the topic. The dataset is taken to be the
 * topic, as it was in the paper, and being in its follows to be active. 0 is balance; it can be negative.
 */
export const networkScore = defineMethod({
  label: "Network score",
  about: "How many more follow an account than it follows, among the accounts of the dataset, in powers of e.",
  formula: "ln(1 + followers observed) - ln(1 + following observed)",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.followers-observed", "twitter.following-observed"],
  uses: [],
  params: z.strictObject({}),
  score: ({ table }) =>
    byAccount(
      [columnOf(table, "twitter.followers-observed"), columnOf(table, "twitter.following-observed")],
      (followers, following) => Math.log1p(followers) - Math.log1p(following),
    ),
});
