import type { Random } from "../../random.js";

/** The sum of the parts, each with a sign drawn by a coin. */
export function flips(parts: Float64Array, stream: Random): number {
  let total = 0;
  let bits = 0;
  for (let i = 0; i < parts.length; i++) {
    // Thirty coins from one number.
    if (i % 30 === 0) bits = stream.integer(2 ** 30);
    total += bits & 1 ? parts[i]! : -parts[i]!;
    bits >>>= 1;
  }
  return total;
}
