import type { Graph } from "../../graph.js";
import type { Solution } from "../../method.js";
import { iterate } from "./iterate.js";
import { pusher } from "./push.js";
import { outStrengths } from "./strengths.js";
import { tunable } from "./tunable.js";

/** The probability of following an edge, as PageRank declares it. */
export const damping = tunable({
  default: 0.85,
  min: 0,
  max: 0.999,
  about: "The probability that the walk follows an edge and does not start again.",
});

/** How a walk goes on. */
export interface WalkOptions {
  readonly damping: number;
  /** Whether edges are chosen in proportion to their weights, or evenly. */
  readonly weighted: boolean;
  /** Where the walk starts again: a probability for each account. Evenly where absent, which takes no memory. */
  readonly restart?: Float64Array;
  readonly tolerance: number;
  readonly iterations: number;
}

/**
 * The stationary probabilities of a walk along the edges that starts again with probability `1 - damping`, and always on an
 * account without outgoing edges. They sum to 1. Parts without a connection need no care: the restarts join them.
 */
export function randomWalk(graph: Graph, options: WalkOptions): Solution {
  const size = graph.offsets.length - 1;
  const { damping, weighted, restart } = options;
  const evenly = 1 / size;
  // Without weights the offsets tell how many edges an account has.
  const weights = weighted && graph.weights ? outStrengths(graph, true) : null;
  const strength = (row: number) => (weights ? weights[row]! : graph.offsets[row + 1]! - graph.offsets[row]!);
  const push = pusher(graph, weighted);
  const shares = new Float64Array(size);
  const step = (current: Float64Array, next: Float64Array) => {
    let lost = 0;
    for (let row = 0; row < size; row++) {
      const out = strength(row);
      if (out === 0) lost += current[row]!;
      shares[row] = out === 0 ? 0 : (damping * current[row]!) / out;
    }
    const again = 1 - damping + damping * lost;
    for (let row = 0; row < size; row++) next[row] = again * (restart ? restart[row]! : evenly);
    push(shares, next);
  };
  return iterate(restart ? restart.slice() : new Float64Array(size).fill(evenly), step, options);
}
