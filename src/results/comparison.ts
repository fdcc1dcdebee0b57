/** How alike two methods are, in one statistic and one stratum. An undefined number is null, never 0. */
export interface AgreementEntry {
  readonly a: string;
  readonly b: string;
  /** The statistic's recipe, with every parameter that changes the number. */
  readonly statistic: string;
  /** "all", or the top share of either method: "10%", "1%". */
  readonly stratum: string;
  /** Accounts that both methods scored, within the stratum. */
  readonly n: number;
  /** In the unit and range of the statistic; null where it is undefined, as for a constant column. */
  readonly estimate: number | null;
  /** The ends of the interval; null without one. */
  readonly low: number | null;
  readonly high: number | null;
  /** The confidence level of low and high, such as 0.95; null without an interval. */
  readonly level: number | null;
  /** How the interval was made: "percentile", "bca", "analytic"; null without one. */
  readonly interval: string | null;
  /** The share of the n accounts that share their score with another one, by each method. */
  readonly tiedA: number;
  readonly tiedB: number;
}

/** Whether a and b each agree with a third method alike: the difference of two agreements over the same accounts. */
export interface DifferenceEntry {
  readonly a: string;
  readonly b: string;
  /** The method that both are evaluated against. */
  readonly against: string;
  readonly statistic: string;
  readonly stratum: string;
  /** The agreement of a with it less that of b with it. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  readonly interval: string | null;
  /** Two-sided, from the resamples; never 0. */
  readonly p: number | null;
  /** Holm's, over all differences of the comparison. */
  readonly adjustedP: number | null;
  /** Benjamini and Hochberg's, over the same. */
  readonly falseDiscoveryP: number | null;
  /** The p values of the classical tests, for Pearson's r where all three pairs have the same accounts; else null. */
  readonly classical: Readonly<Record<string, number | null>> | null;
}

/** What is known of one column. */
export interface ColumnSummary {
  readonly method: string;
  /** How many accounts have a score by it, and how many have none (NaN). */
  readonly scored: number;
  readonly missing: number;
  /** The share of the scored accounts that share their score with another one. */
  readonly tied?: number;
  /** Squared Pearson correlation with the logarithm of 1 + followers; null where that is unknown or undefined. */
  readonly followerRSquared?: number | null;
}

/** What a comparison of score columns found: plain data, the same that `--json` prints. */
export interface Comparison {
  readonly version: 1;
  /** The rows of the table, scored or not. */
  readonly accounts: number;
  /** The columns, in the order of the table. */
  readonly methods: readonly string[];
  /** An entry a method. */
  readonly coverage: readonly ColumnSummary[];
  /** An entry for every two methods, statistic and stratum. */
  readonly agreement: readonly AgreementEntry[];
  /** Only where they were asked for. */
  readonly differences?: readonly DifferenceEntry[];
}
