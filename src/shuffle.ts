import type { Random } from "./random.js";

interface Indexed {
  readonly length: number;
  [index: number]: unknown;
}

/**
 * Puts a list into an order drawn by the stream, in place, and gives it back: all orders are equally likely. One draw a place, from the last
 * to the second.
 *
 * Source: R. A. Fisher, F. Yates (1938), as in D. E. Knuth, The Art of Computer Programming 2, algorithm 3.4.2P.
 */
export function shuffle<List extends Indexed>(list: List, stream: Random): List {
  const values: Indexed = list;
  for (let i = list.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    [values[i], values[j]] = [values[j], values[i]];
  }
  return list;
}
