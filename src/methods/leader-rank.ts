import { z } from "zod";
import type { Graph } from "../graph.js";
import type { Solution } from "../method.js";
import { graphChoice } from "./parts/graph-choice.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { iterate } from "./parts/iterate.js";
import { pusher } from "./parts/push.js";
import { outStrengths } from "./parts/strengths.js";

/**
 * LeaderRank: a walk without restarts on the graph and one ground node that is joined to everybody in both directions; at the
 * end each account gets its part of what is on the ground. The scores sum to the number of accounts. The ground connects
 * all parts and takes in accounts without outgoing edges. Without any edge everybody is 1.
 */
export const leaderRank = iterativeMethod({
  label: "LeaderRank",
  about: "PageRank without a damping to choose: a ground node joined to everybody restarts the walk.",
  formula:
    "s(x) = sum over y -> x of s(y) / out(y), with a ground node joined to everybody both ways; + s(ground) / n at the end",
  source: "Lü, Zhang, Yeung and Zhou 2011, https://doi.org/10.1371/journal.pone.0021202",
  networks: [],
  scale: null,
  needs: [],
  uses: [],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({ graph: graphChoice("follows"), ...limits }),
  solve: ({ graphs }, { graph, ...options }) => leaders(graphs.get(graph)!, options),
});

function leaders(graph: Graph, options: { readonly tolerance: number; readonly iterations: number }): Solution {
  const outgoing = outStrengths(graph, false);
  const size = outgoing.length;
  const start = new Float64Array(size + 1).fill(1, 0, size);
  // A star alone has a walk that swings for ever between its centre and its rim.
  if (graph.targets.length === 0)
    return { scores: start.slice(0, size), iterations: 0, residual: 0, tolerance: options.tolerance };
  const push = pusher(graph, false);
  const shares = new Float64Array(size);
  const solution = iterate(
    start,
    (current, next) => {
      for (let row = 0; row < size; row++) shares[row] = current[row]! / (outgoing[row]! + 1);
      next.fill(current[size]! / size, 0, size);
      next[size] = shares.reduce((sum, share) => sum + share, 0);
      push(shares, next);
    },
    options,
  );
  const ground = solution.scores[size]! / size;
  return { ...solution, scores: solution.scores.slice(0, size).map((score) => score + ground) };
}
