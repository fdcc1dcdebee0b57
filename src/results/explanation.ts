/** Where an account stands in a graph: how many others have an edge to it and it to them, and how often by weight. */
export interface GraphPlace {
  readonly graph: string;
  /** How many others have an edge to it, and the sum of these edges' weights. */
  readonly from: number;
  readonly received: number;
  /** To how many others it has an edge, and the sum of these edges' weights. */
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

/** Where an account's score by one method comes from. */
export interface MethodExplanation {
  readonly method: string;
  readonly label: string;
  /** Null where the method cannot say. */
  readonly score: number | null;
  /** 1 is the highest; ties share the smallest. */
  readonly rank: number | null;
  /** Accounts that the method scored. */
  readonly of: number;
  /** The sum of the contributions, before the final scaling; null for a method that is not additive. */
  readonly total: number | null;
  /** What the signals of each network contribute together, and which share of the total that is. */
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
