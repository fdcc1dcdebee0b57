import { ckmeans } from "simple-statistics";

/** Values that lie together. */
export interface Tier {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** More values than this are not put into tiers: it would take longer than all else. */
export const mostTiered = 100_000;

/**
 * The finite values in so many tiers, the lowest first, that the squared distances from the means of the tiers are least (Wang
 * and Song 2011: https://doi.org/10.32614/RJ-2011-015). It always finds that many: that there are tiers is not shown by it. Fewer
 * where fewer values differ; null where less than three do, or where there are over 100,000 values.
 */
export function tiersOf(values: Float64Array, most = 5): Tier[] | null {
  const known = values.filter(Number.isFinite);
  const distinct = new Set(known).size;
  if (distinct < 3 || known.length > mostTiered) return null;
  return ckmeans(Array.from(known), Math.min(most, distinct)).map((tier) => ({
    from: tier[0]!,
    to: tier.at(-1)!,
    size: tier.length,
  }));
}
