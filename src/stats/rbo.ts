import type { Ranked } from "./ranked.js";
import { type Listing, type RankBiasedOverlap, type RboTies, rboOfListings } from "./rbo-of-listings.js";
import { sameLength } from "./same-length.js";
import type { Statistic } from "./statistic.js";

/**
 * Rank-biased overlap of the rankings by descending score; the estimate is its ext. In 0 .. 1; 1 for the same ranking,
 * except that `ties=a` stays below 1 where there are ties. NaN without rows and for a constant column.
 */
export const rbo = {
  name: "rbo",
  label: "RBO",
  about: "How much the tops overlap, averaged over depths, deeper ones counting less by the factor p each.",
  source:
    "M. Corsi, J. Urbano (2024), The treatment of ties in rank-biased overlap, SIGIR, https://doi.org/10.1145/3626772.3657700",
  range: [0, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {
    p: { about: "how likely a reader goes on to the next rank", default: 0.98, above: 0, below: 1 },
    ties: {
      about: "w: tied accounts are equal; a: their order is unknown; b: as a, and a ranking agrees wholly with itself",
      default: "a",
      choices: ["w", "a", "b"],
    },
  },
  estimate(a: Ranked, b: Ranked, settings: { readonly p: number; readonly ties: RboTies }): number {
    return rankBiasedOverlap(a, b, settings).ext;
  },
} satisfies Statistic;

/**
 * The same with its bounds: ext, min, max and residual (see `rboOfLists`).
 * @throws RangeError when the lengths differ.
 */
export function rankBiasedOverlap(
  a: Ranked,
  b: Ranked,
  { p, ties }: { readonly p: number; readonly ties: RboTies },
): RankBiasedOverlap {
  const n = sameLength(a, b);
  if (a.groups < 2 || b.groups < 2) return { ext: Number.NaN, min: Number.NaN, max: Number.NaN, residual: Number.NaN };
  return rboOfListings(descending(a), descending(b), n, p, ties);
}

function descending({ order, starts }: Ranked): Listing {
  const last = starts.length - 1;
  const turned = new Uint32Array(starts.length);
  for (let i = 0; i <= last; i++) turned[i] = order.length - starts[last - i]!;
  return { items: order.slice().reverse(), starts: turned };
}
