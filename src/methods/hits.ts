import { z } from "zod";
import type { Graph } from "../graph.js";
import { choice } from "./parts/choice.js";
import { graphChoice } from "./parts/graph-choice.js";
import { iterativeMethod, limits } from "./parts/graph-method.js";
import { iterate } from "./parts/iterate.js";
import { pull } from "./parts/pull.js";
import { pusher } from "./parts/push.js";

/**
 * HITS: good authorities are pointed to by good hubs, and good hubs point to good authorities, by the edges' weights. The
 * scores sum to 1. Only the strongest part of a graph in pieces is above 0; of parts of equal strength each keeps what an
 * even start gave it. 0 for everybody without edges.
 */
export const hits = iterativeMethod({
  label: "HITS",
  about: "Authorities, whom good hubs point to; or hubs, who point to good authorities.",
  formula:
    "authority(x) = sum over y -> x of weight * hub(y); hub(y) = sum over y -> x of weight * authority(x); each normalised to sum 1",
  source: "Kleinberg 1999, https://doi.org/10.1145/324133.324140",
  networks: [],
  scale: { min: 0, max: 1 },
  needs: [],
  uses: [],
  graphs: ({ graph }) => [graph],
  params: z.strictObject({
    graph: graphChoice("follows"),
    side: choice({
      default: "authorities",
      among: ["authorities", "hubs"],
      about: "Whether an account scores by who points to it, or by whom it points to.",
    }),
    ...limits,
  }),
  solve({ graphs }, { graph, side, ...options }) {
    const chosen = graphs.get(graph)!;
    const size = chosen.offsets.length - 1;
    return iterate(new Float64Array(size).fill(1 / size), stepOf(chosen, side), options);
  },
});

function stepOf(graph: Graph, side: "authorities" | "hubs") {
  const other = new Float64Array(graph.offsets.length - 1);
  const out = pusher(graph, true);
  const back = (values: Float64Array, into: Float64Array) => pull(graph, values, into);
  const [first, second] = side === "authorities" ? [back, out] : [out, back];
  return (current: Float64Array, next: Float64Array) => {
    first(current, other.fill(0));
    normalise(other);
    second(other, next.fill(0));
    normalise(next);
  };
}

function normalise(values: Float64Array): void {
  const sum = values.reduce((total, value) => total + value, 0);
  for (let row = 0; sum > 0 && row < values.length; row++) values[row]! /= sum;
}
