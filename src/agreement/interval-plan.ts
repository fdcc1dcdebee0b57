import { BadInput } from "../problem.js";

/** How an interval is made: from bootstrap replicates, or from the exact variance of leaving out each account. */
export type IntervalKind = "percentile" | "bca" | "analytic";

/** How intervals are to be made. */
export interface IntervalOptions {
  /** Resamples of the bootstrap; 0 leaves intervals out. @defaultValue 1000 */
  readonly bootstrap?: number | undefined;
  /** @defaultValue "auto": the bootstrap for up to 20,000 accounts or where its resamples are named, else analytic */
  readonly interval?: IntervalKind | "auto" | undefined;
  /** The group of each account; all accounts of a group are drawn together. */
  readonly groups?: readonly string[] | undefined;
  /** Whether differences of agreements are tested, which always takes resamples. @defaultValue false */
  readonly differences?: boolean | undefined;
}

export const defaultResamples = 1000;
/** Above it resampling takes minutes, and the analytic intervals are as good. */
export const mostResampled = 20_000;

/** How intervals are made, and how many resamples are drawn. */
export interface IntervalPlan {
  readonly kind: IntervalKind | null;
  readonly resamples: number;
}

/** @throws BadInput for analytic intervals of accounts in groups: leaving out one account says nothing of a group. */
export function intervalPlan(options: IntervalOptions, accounts: number): IntervalPlan {
  const { bootstrap, interval = "auto", groups, differences } = options;
  if (interval === "analytic" && groups) {
    const expected = "percentile or bca where accounts come in groups";
    throw new BadInput({ what: "no such interval with groups", value: "analytic", expected });
  }
  const wanted = bootstrap ?? defaultResamples;
  const resampled = differences ? wanted : 0;
  if (bootstrap === 0 && interval !== "analytic") return { kind: null, resamples: 0 };
  if (interval === "analytic") return { kind: "analytic", resamples: resampled };
  if (interval !== "auto") return { kind: interval, resamples: wanted };
  const small = bootstrap !== undefined || groups !== undefined || accounts <= mostResampled;
  return small ? { kind: "percentile", resamples: wanted } : { kind: "analytic", resamples: resampled };
}
