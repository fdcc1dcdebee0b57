import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";
import { sharedPlaces } from "./shared-places.js";
import type { Statistic } from "./statistic.js";

/**
 * The first k accounts that both columns have, by the accounts that either has; ties at the cutoff as for `overlap`, of
 * which it is a function: overlap / (2 - overlap). NaN without rows and for a constant column.
 */
export const jaccard = {
  name: "jaccard",
  label: "Jaccard",
  about: "Of all accounts among the first k of either ranking, the share that is among the first k of both.",
  source: "P. Jaccard (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2)",
  range: [0, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  cutoff: true,
  estimate(a: Ranked, b: Ranked, { cutoff }: { readonly cutoff: number }): number {
    const k = Math.min(cutoff, sameLength(a, b));
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    const shared = sharedPlaces(a, b, k);
    return shared / (2 * k - shared);
  },
} satisfies Statistic;
