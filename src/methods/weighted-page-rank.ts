import { z } from "zod";
import { type GraphName, graphNames } from "../graph.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { damping, mixedWalk } from "./parts/random-walk.js";
import { tunable } from "./parts/tunable.js";

const weight = (preset: number, name: GraphName) =>
  tunable({ default: preset, min: 0, max: 100, about: `What one of the ${name} weighs; at 0 they are not needed.` });

/**
 * PageRank on a mix of relations, where an edge is taken in proportion to its weight: the counts of the relations times
 * the weights here. Shares alone unless it is told otherwise. Without any weight no relation is left, and everybody is 1 / N.
 */
export const weightedPageRank = iterativeMethod({
  label: "Weighted PageRank",
  about: "PageRank over a weighted mix of follows and reactions, where a step is the likelier the more there were.",
  formula:
    "PR(x) = (1 - d) / n + d * sum over y -> x of PR(y) * w(y, x) / sum over z of w(y, z); w = sum over relations of weight * count",
  source: "Xing and Ghorbani 2004 for the idea, here with observed counts as weights; baseline",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: [],
  uses: [],
  graphs: (weights) => graphNames.filter((name) => weights[name] > 0),
  params: z.strictObject({
    follows: weight(0, "follows"),
    likes: weight(0, "likes"),
    mentions: weight(0, "mentions"),
    replies: weight(0, "replies"),
    shares: weight(1, "shares"),
    damping,
    ...limits,
  }),
  solve({ table, graphs }, params) {
    const names = graphNames.filter((name) => params[name] > 0);
    const parts = names.map((name) => ({ graph: graphs.get(name)!, factor: params[name] }));
    return mixedWalk(table.accounts.length, parts, { ...params, weighted: true });
  },
});
