/** Which values of an objective are better. */
export type Better = "higher" | "lower";

/** An objective of several: the name of a measure, and which values are better. */
export interface ParetoObjective {
  readonly name: string;
  readonly better: Better;
}

/** Something that was tried: a method or weights by name, with a value for each objective and an interval where there is one. */
export interface ParetoCandidate {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly intervals?: readonly ({ readonly low: number; readonly high: number } | null)[];
  /** Whether it is a method beside what was tuned, to see what that is worth. */
  readonly method?: true;
}

/** Everything that was tried, with what lies in the Pareto front: plain data for a report and its chart. */
export interface TradeOffs {
  readonly objectives: readonly ParetoObjective[];
  /** In the order given; `front` where no other candidate is at least as good in every objective and better in one. */
  readonly candidates: readonly (ParetoCandidate & { readonly front: boolean })[];
}
