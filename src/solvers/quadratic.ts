/** Rows of `matrix` (row-major) times the unknowns are at least `bounds`; the first `equalities` rows are equal to them. */
export interface Rows {
  readonly count: number;
  readonly equalities: number;
  readonly matrix: Float64Array;
  readonly bounds: Float64Array;
  /** What the roundings of each bound are in proportion to; its own size by default. */
  readonly sizes?: Float64Array;
}

export interface QuadraticSolution {
  readonly point: Float64Array;
  /** One a row: how much the objective falls when its bound is lowered by one; 0 where the row does not hold it up. */
  readonly multipliers: Float64Array;
  /** The rows that hold, in the order in which they were met. */
  readonly active: readonly number[];
}

/**
 * The point that minimises ½ x'Hx + g'x where H = LL' is positive definite and the rows hold; null when no point satisfies
 * them. `cholesky` is L, row-major. Exact up to rounding: a dual active-set method, which starts at the minimum without
 * constraints, meets violated rows one by one and stops after finitely many.
 *
 * Source: D. Goldfarb, A. Idnani (1983), A numerically stable dual method for solving strictly convex quadratic programs,
 * Mathematical Programming 27.
 */
export function quadratic(cholesky: Float64Array, linear: Float64Array, rows: Rows): QuadraticSolution | null {
  const n = linear.length;
  const state = begin(cholesky, linear, rows.count);
  for (let row = 0; row < rows.equalities; row++) if (!meet(state, rows, row, n)) return null;
  for (let round = 0; round < 100 * (rows.count + 1); round++) {
    const row = mostViolated(state, rows, n);
    if (row < 0) return { point: state.point, multipliers: multipliersOf(state, rows.count), active: state.active };
    if (!meet(state, rows, row, n)) return null;
  }
  return null;
}

interface State {
  readonly point: Float64Array;
  /** J with JJ' the inverse of H; its first columns span the active rows. Row-major. */
  readonly basis: Float64Array;
  /** J'N of the active rows N is upper triangular: columns of `n`. */
  readonly triangle: Float64Array[];
  readonly active: number[];
  /** Rows that others imply and that only a rounding breaks. */
  readonly implied: Set<number>;
  /** The largest coordinate that was met: roundings of the point are in proportion to it. */
  reach: number;
  /** Of the active rows, in their order; `signs` are -1 of an equality that was met from above. */
  readonly multipliers: number[];
  readonly signs: Float64Array;
}

function begin(cholesky: Float64Array, linear: Float64Array, rows: number): State {
  const n = linear.length;
  const basis = new Float64Array(n * n);
  // Column j of the inverse of L', by back substitution.
  for (let j = 0; j < n; j++) {
    basis[j * n + j] = 1 / cholesky[j * n + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let total = 0;
      for (let k = i + 1; k <= j; k++) total -= cholesky[k * n + i]! * basis[k * n + j]!;
      basis[i * n + j] = total / cholesky[i * n + i]!;
    }
  }
  const inner = transposed(basis, linear, n);
  const point = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) point[i]! -= basis[i * n + k]! * inner[k]!;
  const signs = new Float64Array(rows).fill(1);
  return { point, basis, triangle: [], active: [], multipliers: [], signs, implied: new Set(), reach: largest(point) };
}

// J'v.
function transposed(basis: Float64Array, vector: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = vector[i]!;
    if (value !== 0) for (let k = 0; k < n; k++) product[k]! += basis[i * n + k]! * value;
  }
  return product;
}

function largest(point: Float64Array): number {
  return point.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function mostViolated(state: State, rows: Rows, n: number): number {
  let worst = 0;
  let found = -1;
  for (let row = rows.equalities; row < rows.count; row++) {
    const { slack, size } = slackOf(state, rows, row, n);
    if (!(slack < -tolerance * size && slack < worst)) continue;
    if (!state.active.includes(row) && !state.implied.has(row)) [worst, found] = [slack, row];
  }
  return found;
}

const tolerance = 4e-15;

function slackOf({ point, reach }: State, rows: Rows, row: number, n: number): { slack: number; size: number } {
  const bound = rows.bounds[row]!;
  let slack = -bound;
  let size = rows.sizes?.[row] ?? Math.abs(bound);
  for (let j = 0; j < n; j++) {
    const factor = rows.matrix[row * n + j]!;
    slack += factor * point[j]!;
    size += Math.abs(factor) * reach;
  }
  return { slack, size };
}

// Moves to the minimum on which one more row holds, and lets go of those that then pull the wrong way. False: impossible.
function meet(state: State, rows: Rows, row: number, n: number): boolean {
  const { point, basis, triangle, active, multipliers, signs } = state;
  const normal = rows.matrix.slice(row * n, row * n + n);
  if (row < rows.equalities && slackOf(state, rows, row, n).slack > 0) signs[row] = -1;
  const sign = signs[row]!;
  if (sign < 0) for (let j = 0; j < n; j++) normal[j] = -normal[j]!;
  for (let multiplier = 0; ; ) {
    const held = active.length;
    const turned = transposed(basis, normal, n);
    const pull = backSubstitute(triangle, turned, held);
    let [free, all] = [0, 0];
    for (let k = 0; k < n; k++) {
      all += turned[k]! ** 2;
      if (k >= held) free += turned[k]! ** 2;
    }
    const { slack, size } = slackOf(state, rows, row, n);
    const full = free > 1e-24 * all ? Math.max(0, -slack * sign) / free : Number.POSITIVE_INFINITY;
    if (full === Number.POSITIVE_INFINITY && Math.abs(slack) <= 1e-10 * size) {
      state.implied.add(row);
      return true;
    }
    const { part, drop } = firstToLeave(state, pull, rows.equalities);
    const step = Math.min(full, part);
    if (step === Number.POSITIVE_INFINITY) return false;
    if (full < Number.POSITIVE_INFINITY) {
      for (let i = 0; i < n; i++) {
        let move = 0;
        for (let k = held; k < n; k++) move += basis[i * n + k]! * turned[k]!;
        point[i]! += step * move;
      }
      state.reach = Math.max(state.reach, largest(point));
    }
    for (let k = 0; k < held; k++) multipliers[k]! -= step * pull[k]!;
    multiplier += step;
    if (full <= part) {
      add(state, turned, n);
      active.push(row);
      multipliers.push(multiplier);
      return true;
    }
    remove(state, drop, n);
  }
}

function firstToLeave({ active, multipliers }: State, pull: Float64Array, equalities: number) {
  let [part, drop] = [Number.POSITIVE_INFINITY, -1];
  for (let k = 0; k < active.length; k++) {
    if (active[k]! < equalities || !(pull[k]! > 0)) continue;
    const ratio = multipliers[k]! / pull[k]!;
    if (ratio < part) [part, drop] = [ratio, k];
  }
  return { part, drop };
}

function backSubstitute(triangle: readonly Float64Array[], right: Float64Array, held: number): Float64Array {
  const found = new Float64Array(held);
  for (let i = held - 1; i >= 0; i--) {
    let total = right[i]!;
    for (let k = i + 1; k < held; k++) total -= triangle[k]![i]! * found[k]!;
    found[i] = total / triangle[i]![i]!;
  }
  return found;
}

// Turns the free columns of J so that the new row has one component in them.
function add({ basis, triangle, active }: State, turned: Float64Array, n: number): void {
  for (let k = n - 1; k > active.length; k--) {
    const [cosine, sine, length] = rotation(turned[k - 1]!, turned[k]!);
    turned[k - 1] = length;
    turned[k] = 0;
    rotateColumns(basis, k - 1, k, cosine, sine, n);
  }
  triangle.push(turned);
}

function remove({ basis, triangle, active, multipliers }: State, drop: number, n: number): void {
  triangle.splice(drop, 1);
  active.splice(drop, 1);
  multipliers.splice(drop, 1);
  for (let k = drop; k < triangle.length; k++) {
    const [cosine, sine, length] = rotation(triangle[k]![k]!, triangle[k]![k + 1]!);
    triangle[k]![k] = length;
    triangle[k]![k + 1] = 0;
    for (let later = k + 1; later < triangle.length; later++) {
      const column = triangle[later]!;
      const [upper, lower] = [column[k]!, column[k + 1]!];
      column[k] = cosine * upper + sine * lower;
      column[k + 1] = cosine * lower - sine * upper;
    }
    rotateColumns(basis, k, k + 1, cosine, sine, n);
  }
}

function rotation(upper: number, lower: number): [cosine: number, sine: number, length: number] {
  const length = Math.hypot(upper, lower);
  return length === 0 ? [1, 0, 0] : [upper / length, lower / length, length];
}

function rotateColumns(basis: Float64Array, a: number, b: number, cosine: number, sine: number, n: number): void {
  for (let i = 0; i < n; i++) {
    const [left, right] = [basis[i * n + a]!, basis[i * n + b]!];
    basis[i * n + a] = cosine * left + sine * right;
    basis[i * n + b] = cosine * right - sine * left;
  }
}

function multipliersOf({ active, multipliers, signs }: State, rows: number): Float64Array {
  const all = new Float64Array(rows);
  active.forEach((row, k) => {
    all[row] = multipliers[k]! * signs[row]!;
  });
  return all;
}
