import type { Random } from "../../random.js";

/** Fair coins, 0 or 1, thirty from each number of the stream. */
export function coins(stream: Random): () => number {
  let [bits, left] = [0, 0];
  return () => {
    if (left === 0) [bits, left] = [stream.integer(2 ** 30), 30];
    const coin = bits & 1;
    bits >>>= 1;
    left--;
    return coin;
  };
}
