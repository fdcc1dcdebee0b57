import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";
import { over } from "./parts/over.js";

/**
 * `F1 / F3` where more follow than are followed, and otherwise `(F1 - m) / (F3 - m)` without the m that go both ways. 0
 * where all links do: nothing was earned that was not paid for. Who follows nobody is taken to follow one account.
 */
export const paradoxicalDiscounted = defineMethod({
  label: "Paradoxical discounted",
  about:
    "Followers for each account followed, where links in both directions earn nothing for who follows more than it is followed.",
  formula: "followers / following where followers > following, else (followers - mutual) / (following - mutual)",
  source: "Gayo-Avello 2013, https://arxiv.org/abs/1004.0816, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: ["twitter.followers", "twitter.following", "twitter.mutual"],
  uses: [],
  params: z.strictObject({}),
  score({ table }) {
    const columns = ["twitter.following", "twitter.mutual"].map((id) => columnOf(table, id));
    return byAccount([columnOf(table, "twitter.followers"), ...columns], (followers, following, mutual) =>
      followers > following ? over(followers, following) : over(followers - mutual, following - mutual),
    );
  },
});
