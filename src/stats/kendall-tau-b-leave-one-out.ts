import { correlation } from "./correlation.js";
import { jointOrder } from "./joint-order.js";
import type { Ranked } from "./ranked.js";

/**
 * Kendall's tau-b without each row in turn, the rows sorted by `a` and then by `b`; exact counts, O(n log n). NaN where
 * what is left does not define it.
 * @throws RangeError when the lengths differ.
 */
export function kendallTauBLeaveOneOut(a: Ranked, b: Ranked): Float64Array {
  const { groupA, groupB, discordant, equal } = jointOrder(a, b);
  const n = groupA.length;
  const [tiedA, tiedB, net] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let twice = 0;
  for (let i = 0; i < n; i++) {
    tiedA[i] = a.starts[groupA[i]! + 1]! - a.starts[groupA[i]!]! - 1;
    tiedB[i] = b.starts[groupB[i]! + 1]! - b.starts[groupB[i]!]! - 1;
    net[i] = n - 2 - tiedA[i]! - tiedB[i]! + equal[i]! - 2 * discordant[i]!;
    twice += net[i]!;
  }
  const pairs = ((n - 1) * (n - 2)) / 2;
  const [orderedA, orderedB] = [pairs - a.tiedPairs, pairs - b.tiedPairs];
  return net.map((value, i) => correlation(twice / 2 - value, orderedA + tiedA[i]!, orderedB + tiedB[i]!));
}
