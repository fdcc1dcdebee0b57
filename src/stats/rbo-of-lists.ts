import { type Listing, type RankBiasedOverlap, type RboTies, rboOfListings } from "./rbo-of-listings.js";

/** A ranking, best first, in groups of ties; it may be incomplete. */
export type TiedList = readonly (readonly string[])[];

/**
 * Rank-biased overlap of two rankings that need not have the same items or length. `p` in 0 .. 1 (both excluded) is how
 * likely a reader goes on to the next rank. All numbers lie in 0 .. 1; NaN when either list is empty.
 *
 * Source: M. Corsi, J. Urbano (2024), The treatment of ties in rank-biased overlap, SIGIR, https://doi.org/10.1145/3626772.3657700;
 * W. Webber, A. Moffat, J. Zobel (2010), A similarity measure for indefinite rankings, ACM TOIS 28(4).
 * @throws RangeError when an item is in a list twice.
 */
export function rboOfLists(a: TiedList, b: TiedList, { p, ties }: { p: number; ties: RboTies }): RankBiasedOverlap {
  const numbers = new Map<string, number>();
  return rboOfListings(listing(a, numbers), listing(b, numbers), numbers.size, p, ties);
}

function listing(list: TiedList, numbers: Map<string, number>): Listing {
  const groups = list.filter((group) => group.length > 0);
  const names = groups.flat();
  if (new Set(names).size < names.length) {
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    throw new RangeError(`item twice in a list: ${twice}; expected each item once`);
  }
  const starts = [0];
  for (const group of groups) starts.push(starts.at(-1)! + group.length);
  return { items: Uint32Array.from(names, (name) => number(name, numbers)), starts: Uint32Array.from(starts) };
}

function number(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known === undefined) numbers.set(name, numbers.size);
  return known ?? numbers.size - 1;
}
