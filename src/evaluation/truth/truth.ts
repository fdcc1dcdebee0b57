/** Judgements of pairs: `winners[i]` was found more influential than `losers[i]`. */
export interface Judgements {
  readonly kind: "judgements";
  readonly winners: readonly string[];
  readonly losers: readonly string[];
  /** How much each judgement counts. */
  readonly weights: Float64Array;
  /** 1 where neither was found more influential, 0 where the winner was; between them for a vote. */
  readonly ties: Float64Array;
  /** Who judged, where that is known. */
  readonly judges?: readonly (string | null)[] | undefined;
}

/** How relevant accounts are, by topic; the topic is null where there are none. */
export interface Grades {
  readonly kind: "grades";
  readonly topics: readonly GradedTopic[];
}

/** The grades of one topic, by account. */
export interface GradedTopic {
  readonly topic: string | null;
  readonly grades: ReadonlyMap<string, number>;
}

/** A reference value for each account, higher is more influential. */
export interface Reference {
  readonly kind: "reference";
  readonly values: ReadonlyMap<string, number>;
}

/** What each account is, in groups within which accounts are set against each other; the group is null where there are none. */
export interface Labels {
  readonly kind: "labels";
  /** The class whose accounts should be above the others. */
  readonly positive: string;
  readonly labels: ReadonlyMap<string, { readonly label: string; readonly group: string | null }>;
}

/** What scores are evaluated against; `kind` says which of four it is. Accounts are named by their ids, as in a table. */
export type Truth = Judgements | Grades | Reference | Labels;
