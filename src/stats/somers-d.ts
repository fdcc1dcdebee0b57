import { pairCounts } from "./pair-counts.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/**
 * Somers' D(b | a): the first column is given, and pairs tied in it are left out; pairs tied in the second count against
 * it. SciPy's `somersd(a, b)` is the same. NaN below two rows and for a constant column.
 */
export const somersD = {
  name: "somers-d",
  label: "Somers' D",
  about:
    "Among pairs that the first column orders, those that the second orders alike less those it orders oppositely.",
  source: "R. H. Somers (1962), A new asymmetric measure of association for ordinal variables, Am. Sociol. Rev. 27(6)",
  range: [-1, 1],
  symmetric: false,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const { pairs, concordant, discordant, tiedA } = pairCounts(a, b);
    return a.groups < 2 || b.groups < 2 ? Number.NaN : (concordant - discordant) / (pairs - tiedA);
  },
} satisfies Statistic;
