import type { Ranked } from "./ranked.js";

/**
 * How many of the first k places the two columns give to the same accounts. Accounts tied at the cutoff share the places
 * that are left there equally, and a place is common as far as both give it: so row order never matters, the places of a
 * column always add up to k, and a column has all k in common with itself.
 */
export function sharedPlaces(a: Ranked, b: Ranked, k: number): number {
  const [first, second] = [edgeOf(a, k), edgeOf(b, k)];
  let [whole, edgeOnly, edgeBoth, edgeOther] = [0, 0, 0, 0];
  for (let i = a.starts[first.group]!; i < a.order.length; i++) {
    const row = a.order[i]!;
    const inside = a.dense[row]! > first.group;
    const group = b.dense[row]!;
    if (group > second.group) inside ? whole++ : edgeOnly++;
    else if (group === second.group) inside ? edgeOther++ : edgeBoth++;
  }
  return whole + edgeOnly * first.share + edgeOther * second.share + edgeBoth * Math.min(first.share, second.share);
}

// The group that the k-th place falls into, and the part of a place that each of its members has.
function edgeOf({ groups, starts, order }: Ranked, k: number): { group: number; share: number } {
  const n = order.length;
  let group = groups - 1;
  while (group > 0 && n - starts[group]! < k) group--;
  const share = (k - (n - starts[group + 1]!)) / (starts[group + 1]! - starts[group]!);
  return { group, share: Math.min(1, share) };
}
