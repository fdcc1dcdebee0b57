import { z } from "zod";
import { graphChoice } from "./parts/graph-choice.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { damping, randomWalk } from "./parts/random-walk.js";

/**
 * PageRank: `PR(X) = (1 - d) / N + d * sum of PR(Y) / out(Y)` over the Y with an edge to X. Edges count alike, whatever
 * their weight. What accounts without outgoing edges have goes to everybody evenly, so that the scores sum to 1.
 * Who has no edges at all gets what a restart gives; the restarts join parts without a connection; loops are no edges.
 */
export const pageRank = iterativeMethod({
  label: "PageRank",
  about:
    "How often a walk along the relation comes by, where a step to an important account carries its importance on.",
  formula: "PR(x) = (1 - d) / n + d * sum over y -> x of PR(y) / out(y)",
  source: "Brin and Page 1998, https://doi.org/10.1016/S0169-7552(98)00110-X",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: [],
  uses: [],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({ graph: graphChoice("follows"), damping, ...limits }),
  solve: ({ graphs }, { graph, ...options }) => randomWalk(graphs.get(graph)!, { ...options, weighted: false }),
});
