/** What a larger value of a signal says of influence: more (benefit), less (cost), or nothing by itself (neutral). */
export type Direction = "benefit" | "cost" | "neutral";

/** What is known of a signal besides its values. */
export interface SignalInfo {
  readonly id: string;
  /** The network it is read from; null for a signal that no network owns. */
  readonly network: string | null;
  readonly unit: string;
  readonly direction: Direction;
  readonly about: string;
}

/**
 * One row per account, one `Float64Array` per column, all in the order of `accounts`.
 * NaN is unknown; 0 is an observed zero.
 */
export interface Table {
  readonly accounts: readonly string[];
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** A table of signals, with what each of them means. */
export interface SignalTable extends Table {
  readonly signals: ReadonlyMap<string, SignalInfo>;
}
