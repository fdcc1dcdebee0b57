import type { Random } from "../../random.js";
import { coins } from "./coins.js";

/** The sum of the parts, each with a sign drawn by a coin. */
export function flips(parts: Float64Array, stream: Random): number {
  const coin = coins(stream);
  let total = 0;
  for (let i = 0; i < parts.length; i++) total += coin() ? parts[i]! : -parts[i]!;
  return total;
}
