import type { Random } from "../../random.js";
import { prepare } from "../../stats/ranked.js";

/**
 * Two columns of scores as ranks, which have a common scale, with each account's two ranks swapped if a coin says so; not
 * swapped without a stream.
 */
export function swapped(a: Float64Array, b: Float64Array, stream?: Random): [Float64Array, Float64Array] {
  const [one, other] = [prepare(a).midRanks().slice(), prepare(b).midRanks().slice()];
  for (let i = 0; stream && i < one.length; i++) {
    if (stream.uniform() < 0.5) continue;
    const rank = one[i]!;
    one[i] = other[i]!;
    other[i] = rank;
  }
  return [one, other];
}
