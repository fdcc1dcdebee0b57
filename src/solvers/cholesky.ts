/** L of the matrix LL', and the columns that follow from those before them. */
export interface Cholesky {
  /** Row-major, zero above the diagonal. */
  readonly factor: Float64Array;
  /** Each dependent column with the earlier ones that it is a combination of; none where it is zero. */
  readonly dependent: ReadonlyMap<number, readonly number[]>;
}

/**
 * The Cholesky factor of a symmetric matrix of `n` rows that is positive definite, or nearly: a column of which less than
 * `tolerance` is its own is reported, and its diagonal in the factor replaced by what it would be were it all its own.
 */
export function cholesky(matrix: Float64Array, n: number, tolerance: number): Cholesky {
  const factor = new Float64Array(n * n);
  const dependent = new Map<number, number[]>();
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) {
      let total = matrix[j * n + k]!;
      for (let i = 0; i < k; i++) total -= factor[j * n + i]! * factor[k * n + i]!;
      factor[j * n + k] = total / factor[k * n + k]!;
    }
    const whole = matrix[j * n + j]!;
    let own = whole;
    for (let i = 0; i < j; i++) own -= factor[j * n + i]! ** 2;
    if (!(own > tolerance * whole)) {
      dependent.set(j, combination(factor, matrix, j, n, dependent));
      own = whole > 0 ? whole : 1;
    }
    factor[j * n + j] = Math.sqrt(own);
  }
  return { factor, dependent };
}

// The earlier columns whose part in the combination that gives column j is not a rounding.
function combination(
  factor: Float64Array,
  matrix: Float64Array,
  j: number,
  n: number,
  dependent: ReadonlyMap<number, unknown>,
): number[] {
  const whole = matrix[j * n + j]!;
  if (whole === 0) return [];
  const parts = new Float64Array(j);
  for (let i = j - 1; i >= 0; i--) {
    if (dependent.has(i)) continue;
    let total = factor[j * n + i]!;
    for (let k = i + 1; k < j; k++) total -= factor[k * n + i]! * parts[k]!;
    parts[i] = total / factor[i * n + i]!;
  }
  return [...parts.keys()].filter((i) => Math.abs(parts[i]!) * Math.sqrt(matrix[i * n + i]! / whole) > 1e-5);
}
