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
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The confidence level of low and high, such as 0.95; null without an interval. */
  readonly level: number | null;
  /** How the interval was made, such as "percentile"; null without one. */
  readonly interval: string | null;
  /** The share of the n accounts that share their score with another one, by each method. */
  readonly tiedA: number;
  readonly tiedB: number;
}

/** What a comparison of score columns found: plain data, the same that `--json` prints. */
export interface Comparison {
  readonly version: 1;
  readonly accounts: number;
  readonly methods: readonly string[];
  readonly coverage: readonly { readonly method: string; readonly scored: number; readonly missing: number }[];
  readonly agreement: readonly AgreementEntry[];
}
