/**
 * A weighted directed graph in compressed sparse rows: the edges of row r are `targets[i]`, `weights[i]` for
 * `offsets[r] <= i < offsets[r + 1]`, without duplicates or loops. Rows are the accounts of the table that it came with, and
 * an edge leads from who acted to whom it was done: from follower to followed, from who shared to whose post it was.
 * 12 bytes an edge, 4 where every edge weighs 1, and 4 an account.
 */
export interface Graph {
  readonly offsets: Uint32Array;
  /** Within a row they ascend. */
  readonly targets: Uint32Array;
  /** Null where every edge weighs 1. */
  readonly weights: Float64Array | null;
}

/** The graphs that a dataset may have: who follows whom, and who does each kind of reaction to whom, by how often. */
export const graphNames = ["follows", "likes", "mentions", "replies", "shares"] as const;

/** The name of a graph: one of `graphNames`. */
export type GraphName = (typeof graphNames)[number];
