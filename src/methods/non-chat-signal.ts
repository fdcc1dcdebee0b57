import { z } from "zod";
import { defineMethod } from "../method.js";
import { byAccount } from "./parts/by-account.js";
import { columnOf } from "./parts/column-of.js";
import { over } from "./parts/over.js";
import { tunable } from "./parts/tunable.js";

const counted = ["twitter.posts.total.all", "twitter.replies-made.total.all", "twitter.replies.posts.all"] as const;

/**
 * `OT1 / (OT1 + CT1) + lambda * (CT1 - CT2) / (CT1 + 1)`: own tweets beside the replies that it wrote (CT1), and a little more
 * for those who answer in the conversations of others. CT2, the conversations that it started itself, are here its posts
 * that were answered, which is what a log of replies knows of them. 0 for who says nothing; NaN where a count is unknown.
 */
export const nonChatSignal = defineMethod({
  label: "Non-chat signal",
  about: "Which part of what an account says is no conversation, with a little for answering in those of others.",
  formula: "posts / (posts + replies made) + lambda * (replies made - posts answered) / (replies made + 1)",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: ["twitter"],
  scale: null,
  needs: counted,
  uses: [],
  params: z.strictObject({
    lambda: tunable({
      default: 0.05,
      min: 0,
      max: 1,
      about: "What answering others counts beside the part that is no conversation; 0.05 as published.",
    }),
  }),
  score({ table }, { lambda }) {
    const [posts, ...rest] = counted.map((id) => columnOf(table, id));
    return byAccount(
      [posts!, ...rest],
      (own, replies, answered) => over(own, own + replies) + (lambda * (replies - answered)) / (replies + 1),
    );
  },
});
