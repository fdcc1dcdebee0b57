import { z } from "zod";
import { defineMethod } from "../method.js";
import { columnsOf } from "./parts/columns.js";
import { onTopic, topicChoice } from "./parts/on-topic.js";
import { over } from "./parts/over.js";
import { sumKnown } from "./parts/sum-known.js";

const said = ["*.posts.total.all", "*.shares-made.total.all", "*.replies-made.total.all"] as const;

/**
 * `(OT1 + CT1 + RT1) / #tweets`: of all that an account posts, answers and shares, the part that is on the topic. An answer or a
 * share is on the topic of the post that it is to; one to a post without a topic, or to none, is on none.
 *
 * The paper has a topic that somebody asks for, which is `topic=...` here. A run that asks for none has the account's own: the
 * topic on which it says most, so that the score tells how much it keeps to one, and does not depend on who else is in the run.
 * Several that match a pattern are not added up. 0 for who says nothing; NaN where the posts are unknown. A kind that the
 * dataset does not have is in neither count.
 */
export const topicalSignal = defineMethod({
  label: "Topical signal",
  about:
    "Which part of what an account posts, answers and shares is on the topic, or on the one of which it says most.",
  formula:
    "posts, shares and replies made on the topic / (posts + shares made + replies made); the largest of the topics that are asked for",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: ["topics.*.activity", said[0]],
  uses: said.slice(1),
  params: z.strictObject({ topic: topicChoice("Of several the one on which the account says most.") }),
  score({ table }, { topic }) {
    const size = table.accounts.length;
    const [posts, ...made] = said.map((pattern) => sumKnown(columnsOf(table, pattern).values(), size));
    const topics = onTopic(table, "activity", topic);
    return posts!.map((own, row) => {
      const most = largestKnown(topics, row);
      const all = made.reduce((sum, counts) => sum + (counts[row] || 0), own);
      return Math.min(1, over(most, all));
    });
  },
});

function largestKnown(columns: readonly Float64Array[], row: number): number {
  let largest = Number.NaN;
  for (const { [row]: value } of columns) if (!(value! <= largest) && !Number.isNaN(value)) largest = value!;
  return largest;
}
