/** How far an estimate from pairs of units is uncertain. */
export interface DyadicSpread {
  /** The standard error. */
  readonly deviation: number;
  /** For Student's t: about how many units the variance rests on, at least 1. Infinite where nothing varies. */
  readonly degrees: number;
}

/**
 * The standard error of an estimate from pairs of units that recur, from what each pair adds to it (its influence: the parts
 * sum to 0). Two pairs that share a unit may depend on each other in any way; those that share none do not. Never below the
 * error that independent pairs would have, which the formula may undercut on few units. 0 for no pairs or no influence.
 *
 * The variance of a few heavy units is badly known; Student's t with (sum of v)² / (sum of v²) degrees of freedom, where v is
 * the square of what a unit's pairs add, allows for it.
 *
 * Source: P. M. Aronow, C. Samii, V. A. Assenova (2015), Cluster-robust variance estimation for dyadic data, Political
 * Analysis 23(4), https://doi.org/10.1093/pan/mpv018; F. E. Satterthwaite (1946), Biometrics Bulletin 2(6).
 */
export function dyadicSpread(
  influence: Float64Array,
  first: Uint32Array,
  second: Uint32Array,
  units: number,
): DyadicSpread {
  const byUnit = new Float64Array(units);
  const byPair = new Map<number, number>();
  let alone = 0;
  for (let i = 0; i < influence.length; i++) {
    const [one, other, part] = [first[i]!, second[i]!, influence[i]!];
    byUnit[one]! += part;
    byUnit[other]! += part;
    const pair = Math.min(one, other) * units + Math.max(one, other);
    byPair.set(pair, (byPair.get(pair) ?? 0) + part);
    alone += part ** 2;
  }
  let [squares, fourths] = [0, 0];
  for (const part of byUnit) {
    squares += part ** 2;
    fourths += part ** 4;
  }
  // Both ends of a pair count it.
  let twice = 0;
  for (const part of byPair.values()) twice += part ** 2;
  return {
    deviation: Math.sqrt(Math.max(alone, squares - twice)),
    degrees: fourths > 0 ? Math.max(1, squares ** 2 / fourths) : Number.POSITIVE_INFINITY,
  };
}
