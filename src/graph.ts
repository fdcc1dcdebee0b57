/**
 * A weighted directed graph in compressed sparse rows: the edges of row r are `targets[i]`, `weights[i]` for
 * `offsets[r] <= i < offsets[r + 1]`. Rows are the accounts of the table that it came with.
 */
export interface Graph {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}
