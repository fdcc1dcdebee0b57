import type { Random } from "../../random.js";
import { prepare } from "../../stats/ranked.js";
import { coins } from "./coins.js";

/**
 * Draws of two columns of scores as ranks, which have a common scale, with each account's two ranks swapped if a coin says
 * so; not swapped without a stream. The arrays of a draw are overwritten by the next.
 */
export function swapping(a: Float64Array, b: Float64Array): (stream?: Random) => [Float64Array, Float64Array] {
  const [ranksA, ranksB] = [prepare(a).midRanks(), prepare(b).midRanks()];
  const [one, other] = [new Float64Array(a.length), new Float64Array(a.length)];
  return (stream) => {
    const coin = stream ? coins(stream) : () => 0;
    for (let i = 0; i < one.length; i++) {
      const swapped = coin() === 1;
      one[i] = (swapped ? ranksB : ranksA)[i]!;
      other[i] = (swapped ? ranksA : ranksB)[i]!;
    }
    return [one, other];
  };
}
