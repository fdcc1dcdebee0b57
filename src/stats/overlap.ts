import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";
import { sharedPlaces } from "./shared-places.js";
import type { Statistic } from "./statistic.js";

/**
 * The share of the first k places that both columns give to the same accounts; accounts tied at the cutoff share the places
 * left there (see `sharedPlaces`). 1 when k is at least the number of rows. NaN without rows and for a constant column.
 */
export const overlap = {
  name: "overlap",
  label: "Overlap",
  about: "The share of the first k accounts that the two rankings have in common.",
  source: "W. Webber, A. Moffat, J. Zobel (2010), A similarity measure for indefinite rankings, ACM TOIS 28(4)",
  range: [0, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  cutoff: true,
  estimate(a: Ranked, b: Ranked, { cutoff }: { readonly cutoff: number }): number {
    const k = Math.min(cutoff, sameLength(a, b));
    return a.groups < 2 || b.groups < 2 ? Number.NaN : sharedPlaces(a, b, k) / k;
  },
} satisfies Statistic;
