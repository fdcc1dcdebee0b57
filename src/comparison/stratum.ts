/** A part of the accounts that two methods both scored: all of them, or those that either puts in its top share. */
export interface Stratum {
  /** "all", "10%", "1%", as the experiment or the command line writes it. */
  readonly name: string;
  /** The share of the accounts, in (0, 1]. */
  readonly share: number;
}

/**
 * Reads "all" or a percentage.
 * @throws RangeError for anything else, and for shares outside (0 %, 100 %].
 */
export function parseStratum(name: string): Stratum {
  const share = name === "all" ? 1 : Number(/^(\d+(?:\.\d+)?)%$/.exec(name)?.[1]) / 100;
  if (!(share > 0 && share <= 1))
    throw new RangeError(`unknown stratum: ${name}; expected all, or a share such as 10%`);
  return { name, share };
}

/**
 * The rows whose rank by either method is within the share of the n rows (rounded up, at least one). Ties at the edge are
 * all in. Ranks are those of the common accounts: 1 is the highest score.
 */
export function stratumRows({ share }: Stratum, ranksA: Float64Array, ranksB: Float64Array): Uint32Array {
  const places = Math.max(1, Math.ceil(share * ranksA.length - 1e-9));
  const rows: number[] = [];
  for (let row = 0; row < ranksA.length; row++) {
    if (ranksA[row]! <= places || ranksB[row]! <= places) rows.push(row);
  }
  return Uint32Array.from(rows);
}
