import { prepare, type Ranked, rankedInGroups } from "../stats/ranked.js";

/**
 * A score column as threads share it: the accounts that have a score, their scores and how these rank, all in shared
 * memory. Nothing in it is changed once it is made.
 */
export interface SharedColumn {
  readonly name: string;
  /** The accounts with a score, ascending; null when all of them have one. */
  readonly rows: Uint32Array | null;
  readonly values: Float64Array;
  readonly order: Uint32Array;
  readonly dense: Uint32Array;
  readonly starts: Uint32Array;
}

/** The column of a score for each account; NaN where there is none. Ranks it: the one time that this is done. */
export function shareColumn(name: string, scores: Float64Array): SharedColumn {
  const rows = knownRows(scores);
  const values = shared(Float64Array, rows?.length ?? scores.length);
  if (rows) for (let i = 0; i < rows.length; i++) values[i] = scores[rows[i]!]!;
  else values.set(scores);
  const ranked = prepare(values);
  return {
    name,
    rows,
    values,
    order: copy(Uint32Array, ranked.order),
    dense: copy(Uint32Array, ranked.dense),
    starts: copy(Uint32Array, ranked.starts),
  };
}

/** The column for the statistics. It is made anew for each job, which costs little: the arrays stay where they are. */
export function rankedOf({ values, order, dense, starts }: SharedColumn): Ranked {
  return rankedInGroups(values, order, dense, starts);
}

function knownRows(scores: Float64Array): Uint32Array | null {
  let size = 0;
  for (let row = 0; row < scores.length; row++) if (!Number.isNaN(scores[row]!)) size++;
  if (size === scores.length) return null;
  const rows = shared(Uint32Array, size);
  size = 0;
  for (let row = 0; row < scores.length; row++) if (!Number.isNaN(scores[row]!)) rows[size++] = row;
  return rows;
}

type ArrayOf<T> = { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number };

function shared<T extends Uint32Array | Float64Array>(array: ArrayOf<T>, length: number): T {
  return new array(new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT));
}

function copy<T extends Uint32Array | Float64Array>(array: ArrayOf<T>, values: T): T {
  const result = shared(array, values.length);
  result.set(values);
  return result;
}
