import { BadInput } from "../problem.js";
import type { Ranked } from "../stats/ranked.js";

/** A part of the accounts that two methods both scored: all of them, or those that either puts in its top share. */
export interface Stratum {
  /** "all", "10%", "1%", as the experiment or the command line writes it. */
  readonly name: string;
  /** The share of the accounts, in (0, 1]. */
  readonly share: number;
}

/**
 * Reads the name of a stratum: `all`, or a percentage such as `10%` for the accounts that either method of a pair puts in its
 * top tenth.
 * @throws BadInput for anything else, and for shares outside (0 %, 100 %].
 */
export function parseStratum(name: string): Stratum {
  const share = name === "all" ? 1 : Number(/^(\d+(?:\.\d+)?)%$/.exec(name)?.[1]) / 100;
  if (!(share > 0 && share <= 1))
    throw new BadInput({ what: "unknown stratum", value: name, expected: "all, or a share such as 10%" });
  return { name, share };
}

/**
 * The rows that either column places within the share of its n rows (rounded up, at least one). Ties at the edge are all
 * in. Ascending.
 */
export function stratumRows({ share }: Stratum, a: Ranked, b: Ranked): Uint32Array {
  const [lowestA, lowestB] = [lowestGroup(a.starts, share), lowestGroup(b.starts, share)];
  const n = a.dense.length;
  const rows = new Uint32Array(n);
  let size = 0;
  for (let row = 0; row < n; row++) if (a.dense[row]! >= lowestA || b.dense[row]! >= lowestB) rows[size++] = row;
  return rows.slice(0, size);
}

/**
 * The lowest group of ties that reaches into the top share. `starts` holds how many rows are below each group, and all of
 * them last. 0 for no rows.
 */
export function lowestGroup(starts: ArrayLike<number>, share: number): number {
  const n = starts[starts.length - 1]!;
  const places = Math.max(1, Math.ceil(share * n - 1e-9));
  let [low, high] = [0, Math.max(0, starts.length - 2)];
  while (low < high) {
    const group = (low + high) >>> 1;
    if (n - starts[group + 1]! < places) high = group;
    else low = group + 1;
  }
  return low;
}
