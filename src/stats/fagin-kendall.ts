import { pairCounts } from "./pair-counts.js";
import { prepare, type Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";
import type { Statistic } from "./statistic.js";
import { inEither, type TopList, topList } from "./top-list.js";

/**
 * Fagin's Kendall distance of two top-k lists, divided by the largest that lists of their sizes can have among this many
 * accounts: 0 for the same list in the same order, 1 for disjoint lists (or, where k is at least the number of accounts,
 * the reverse order). All that tie at the cutoff belong to a list. A pair in opposite order costs 1; a pair that one list
 * orders and the other does not - a tie, or two accounts missing from it - costs p. NaN below two rows and for a constant
 * column.
 */
export const faginKendall = {
  name: "fagin-kendall",
  label: "Fagin's K",
  about: "How far apart the first k accounts and their order are: 0 is the same, 1 nothing in common.",
  source:
    "R. Fagin, R. Kumar, D. Sivakumar (2003), Comparing top k lists, SIAM J. Discrete Math. 17(1), https://doi.org/10.1137/S0895480102412856",
  range: [0, 1],
  symmetric: true,
  kind: "distance",
  parameters: {
    p: {
      about: "the cost of a pair that only one list orders: 0 optimistic, 0.5 neutral",
      default: 0.5,
      least: 0,
      most: 1,
    },
  },
  cutoff: true,
  estimate(a: Ranked, b: Ranked, { p, cutoff }: { readonly p: number; readonly cutoff: number }): number {
    const n = sameLength(a, b);
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    const [first, second] = [topList(a, cutoff), topList(b, cutoff)];
    const rows = inEither(a, first, b, second);
    const { discordant, tiedA, tiedB, tiedBoth } = pairCounts(within(a, first, rows), within(b, second, rows));
    return (discordant + p * (tiedA + tiedB - 2 * tiedBoth)) / largest(first.size, second.size, n, p);
  },
} satisfies Statistic;

// The order of a list among some rows; all that are not in it tie below it.
function within({ dense }: Ranked, { lowest }: TopList, rows: Uint32Array): Ranked {
  return prepare(Float64Array.from(rows, (row) => Math.max(0, dense[row]! - lowest + 1)));
}

// Nothing in common but the accounts that must be, and those in reverse order below all others.
function largest(first: number, second: number, accounts: number, p: number): number {
  const both = Math.max(0, first + second - accounts);
  const [one, other] = [first - both, second - both];
  const untold = p * ((one * (one - 1)) / 2 + (other * (other - 1)) / 2);
  return (both * (both - 1)) / 2 + both * (one + other) + one * other + untold;
}
