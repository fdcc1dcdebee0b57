/** Where an account stands in a graph: how many others have an edge to it and it to them, and how often by weight. */
export interface GraphPlace {
  readonly graph: string;
  readonly from: number;
  readonly received: number;
  readonly to: number;
  readonly made: number;
}

/** How expert an account is in a topic by one method, and on what evidence. */
export interface TopicRating {
  readonly method: string;
  readonly topic: string;
  readonly account: string;
  readonly score: number;
  /** Among the accounts with enough evidence on the topic; ties share a rank. */
  readonly rank: number;
  readonly posts: number;
  readonly reactions: number;
  readonly actors: number;
}

/** Where one account's scores come from: what its owner would ask. */
export interface Explanation {
  readonly version: 1;
  readonly account: string;
  readonly name: string;
  readonly methods: readonly MethodExplanation[];
  readonly topics: readonly TopicRating[];
}

export interface MethodExplanation {
  readonly method: string;
  readonly label: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Accounts that the method scored. */
  readonly of: number;
  /** Before the final scaling; null for a method that is not additive. */
  readonly total: number | null;
  readonly networks: readonly { readonly network: string; readonly contribution: number; readonly share: number }[];
  /** Where it stands in the graphs that the method runs on. */
  readonly graphs: readonly GraphPlace[];
  /** The signals that contribute, the largest first. */
  readonly signals: readonly {
    readonly signal: string;
    readonly about: string;
    readonly value: number | null;
    readonly contribution: number;
    readonly share: number;
  }[];
}
