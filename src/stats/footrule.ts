import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";
import type { Statistic } from "./statistic.js";
import { inEither, topList } from "./top-list.js";

/**
 * Spearman's footrule of two top-k lists, the sum of the differences in place where a missing account has the place after
 * the last, divided by the largest that lists of their sizes can have among this many accounts: 0 for the same list in the
 * same order, 1 for disjoint lists (or, where k is at least the number of accounts, the reverse order). All that tie at the
 * cutoff belong to a list, and ties have the mean of their places. NaN below two rows and for a constant column.
 */
export const footrule = {
  name: "footrule",
  label: "Footrule",
  about: "How far the first k accounts move in place: 0 is not at all, 1 as far as can be.",
  source:
    "R. Fagin, R. Kumar, D. Sivakumar (2003), Comparing top k lists, SIAM J. Discrete Math. 17(1), https://doi.org/10.1137/S0895480102412856, F with l = k + 1",
  range: [0, 1],
  symmetric: true,
  kind: "distance",
  parameters: {},
  cutoff: true,
  estimate(a: Ranked, b: Ranked, { cutoff }: { readonly cutoff: number }): number {
    const n = sameLength(a, b);
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    const [first, second] = [topList(a, cutoff), topList(b, cutoff)];
    const [ranksA, ranksB] = [a.midRanks(), b.midRanks()];
    let total = 0;
    for (const row of inEither(a, first, b, second)) {
      const placeA = Math.min(n + 1 - ranksA[row]!, first.size + 1);
      const placeB = Math.min(n + 1 - ranksB[row]!, second.size + 1);
      total += Math.abs(placeA - placeB);
    }
    return total / largest(first.size, second.size, n);
  },
} satisfies Statistic;

// The places of the one list in ascending order against those of the other in descending order.
function largest(first: number, second: number, accounts: number): number {
  const rows = Math.min(accounts, first + second);
  let total = 0;
  for (let i = 1; i <= rows; i++) total += Math.abs(Math.min(i, first + 1) - Math.min(rows + 1 - i, second + 1));
  return total;
}
