import { z } from "zod";
import type { Graph } from "../graph.js";
import { choice } from "./parts/choice.js";
import { graphMethod } from "./parts/graph-method.js";
import { onTopic, topicChoice } from "./parts/on-topic.js";

/**
 * `ln((G3 + 1) / (G1 + 1)) - ln((G4 + 1) / (G2 + 1))`: of the followers who post on the topic (G1) those who begin after the account
 * (G3), against those of the followed who post on it (G2) and began before (G4). Who begins is told by first posts; at the same
 * moment is neither. `form=plain` is `ln(G3 + 1) - ln(G4 + 1)`, which grows with the audience.
 *
 * Both forms are in public implementations of the paper, three in Java; the one that returns the paper's features has the scaled
 * one. What "after" means differs among them: one compares one post of each, one adds up over the author's posts, and
 * both count G3 on the wrong side of the author. Several topics, by default all, add up their counts over
 * those on which the account has posted itself. Followers are those among the accounts, on any network. 0 where nobody around
 * has posted on them; NaN for who has no post with a time on the topic.
 */
export const informationDiffusion = graphMethod({
  label: "Information diffusion",
  about:
    "How many more of those who follow an account take up its topics after it than it takes up after those it follows.",
  formula:
    "ln((after + 1) / (followers + 1)) - ln((before + 1) / (followed + 1)), of the followers and the followed who post on the topic; plain: ln(after + 1) - ln(before + 1)",
  source: "Pal and Counts 2011, in https://arxiv.org/abs/1508.07951",
  networks: [],
  scale: null,
  needs: ["topics.*.first-post"],
  uses: [],
  graphs: () => ["follows"],
  exempt: {
    dominance:
      "Scaled, it is a part of the followers on the topic, and falls when one joins them who began before the account.",
  },
  params: z.strictObject({
    form: choice({
      default: "scaled",
      among: ["scaled", "plain"],
      about: "Whether who comes after and before is taken as a part of those who post on the topic, or as it is.",
    }),
    topic: topicChoice("Of several the counts are added up."),
  }),
  score({ table, graphs }, { form, topic }) {
    const topics = onTopic(table, "first-post", topic);
    const around = table.accounts.map((): Around => ({ followers: 0, after: 0, followed: 0, before: 0 }));
    for (const first of topics) count(graphs.get("follows")!, first, around);
    return Float64Array.from(around, ({ followers, after, followed, before }, row) => {
      if (topics.every((first) => Number.isNaN(first[row]!))) return Number.NaN;
      const plain = Math.log1p(after) - Math.log1p(before);
      return form === "plain" ? plain : plain - Math.log1p(followers) + Math.log1p(followed);
    });
  },
});

interface Around {
  followers: number;
  after: number;
  followed: number;
  before: number;
}

// First posts are in days before the end: who began earlier has more. An edge tells something of both ends, or nothing of either.
function count({ offsets, targets }: Graph, first: Float64Array, around: Around[]): void {
  for (let row = 0; row < first.length; row++) {
    if (Number.isNaN(first[row]!)) continue;
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
      const target = targets[edge]!;
      if (Number.isNaN(first[target]!)) continue;
      const follows = first[target]! > first[row]!;
      around[row]!.followed++;
      around[target]!.followers++;
      if (follows) around[row]!.before++;
      if (follows) around[target]!.after++;
    }
  }
}
