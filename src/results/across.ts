/** A method over all blocks, by one measure. */
export interface AcrossMethod {
  readonly method: string;
  /** Over the blocks; 1 is the best, ties share their mean rank. */
  readonly meanRank: number;
  /** The measure in each block. */
  readonly values: readonly number[];
}

/** Whether two methods differ over the blocks. */
export interface AcrossPair {
  readonly a: string;
  readonly b: string;
  /** In how many blocks a is better, worse, and the same. */
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  /** Of Wilcoxon's signed-rank test, two-sided. */
  readonly p: number;
  /** Holm's, over all pairs. */
  readonly adjustedP: number;
  readonly verdict: "better" | "worse" | "not enough data";
}

/** One measure of the methods in several blocks. */
export interface AcrossMeasure {
  readonly measure: string;
  readonly blocks: readonly string[];
  /** By mean rank, the best first. */
  readonly methods: readonly AcrossMethod[];
  /** Null where it is undefined: fewer than two blocks or methods, or nothing but ties. */
  readonly friedman: { readonly statistic: number; readonly degrees: number; readonly p: number } | null;
  /** Iman and Davenport's; f is null where all blocks agree, for it is infinite. */
  readonly imanDavenport: { readonly f: number | null; readonly p: number } | null;
  readonly pairs: readonly AcrossPair[];
  /** The largest groups of methods of which no two are told apart, of two methods or more. They need not be neighbours. */
  readonly groups: readonly (readonly string[])[];
}

/** The methods ranked over several datasets or topics (blocks), measure by measure: plain data, the same that `--json` prints. */
export interface Across {
  readonly version: 1;
  /** The confidence level of the verdicts, such as 0.95. */
  readonly level: number;
  readonly warnings: readonly string[];
  readonly across: readonly AcrossMeasure[];
}
