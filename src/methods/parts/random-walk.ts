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

/** A relation that a walk goes along, and how much one of its edges counts beside those of the others. */
export interface WalkPart {
  readonly graph: Graph;
  readonly factor: number;
}

/**
 * The stationary probabilities of a walk along the edges that starts again with probability `1 - damping`, and always on an
 * account without outgoing edges. They sum to 1. Parts without a connection need no care: the restarts join them.
 */
export function randomWalk(graph: Graph, options: WalkOptions): Solution {
  return mixedWalk(graph.offsets.length - 1, [{ graph, factor: 1 }], options);
}

/**
 * The same of a walk along several relations between `size` accounts at once: as on the graph of all their edges, with the
 * weights times the factors, which is never made. Of one relation alone the factor makes no difference.
 */
export function mixedWalk(size: number, relations: readonly WalkPart[], options: WalkOptions): Solution {
  const parts = relations.length === 1 ? [{ ...relations[0]!, factor: 1 }] : relations;
  const { damping, weighted, restart } = options;
  const evenly = 1 / size;
  const share = sharer(size, parts, weighted);
  const ends = deadEnds(size, parts);
  const pushes = parts.map(({ graph, factor }) => ({ factor, push: pusher(graph, weighted) }));
  const shares = new Float64Array(size);
  const step = (current: Float64Array, next: Float64Array) => {
    let lost = 0;
    for (let end = 0; end < ends.length; end++) lost += current[ends[end]!]!;
    const again = 1 - damping + damping * lost;
    if (restart) for (let row = 0; row < size; row++) next[row] = again * restart[row]!;
    else next.fill(again * evenly);
    for (const { factor, push } of pushes) {
      share(damping * factor, current, shares);
      push(shares, next);
    }
  };
  return iterate(restart ? restart.slice() : new Float64Array(size).fill(evenly), step, options);
}

// What each account has for each unit of its edges. Without edges it is no number, which nobody asks for.
function sharer(size: number, parts: readonly WalkPart[], weighted: boolean) {
  const [first, second] = parts;
  if (first && !second && !(weighted && first.graph.weights)) return evenSharer(first.graph);
  const strengths = new Float64Array(size);
  for (const { graph, factor } of parts) {
    const own = outStrengths(graph, weighted);
    for (let row = 0; row < size; row++) strengths[row]! += factor * own[row]!;
  }
  return (part: number, current: Float64Array, shares: Float64Array) => {
    for (let row = 0; row < size; row++) shares[row] = (part * current[row]!) / strengths[row]!;
  };
}

// Without weights the offsets tell how many edges an account has.
function evenSharer({ offsets }: Graph) {
  return (part: number, current: Float64Array, shares: Float64Array) => {
    for (let row = 0; row < shares.length; row++)
      shares[row] = (part * current[row]!) / (offsets[row + 1]! - offsets[row]!);
  };
}

// Kept, since no processor can foresee whether the next account is one.
function deadEnds(size: number, parts: readonly WalkPart[]): Uint32Array {
  const isEnd = (row: number) => parts.every(({ graph: { offsets } }) => offsets[row] === offsets[row + 1]);
  let count = 0;
  for (let row = 0; row < size; row++) if (isEnd(row)) count++;
  const ends = new Uint32Array(count);
  let place = 0;
  for (let row = 0; row < size; row++) if (isEnd(row)) ends[place++] = row;
  return ends;
}
