import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { Solution } from "../../method.js";
import { change, type IterationLimits, type IterationStep } from "./iterate.js";

// 160 bytes an account.
const memory = 10;

/** A move from one iteration to the next: of what the step gave, and of what it changed. */
interface Move {
  readonly values: Float64Array;
  readonly changes: Float64Array;
  readonly length: number;
  /** The products of its changes with those of the moves before it. */
  readonly products: ReadonlyMap<Move, number>;
}

/**
 * As `iterate`, for steps that are linear after the first and change slowly: Anderson acceleration, which goes on not from what
 * the step gave but from the combination of what the last ten gave that would change least. Combinations sum to 1, so that what
 * every step keeps, such as the sum over a part of a graph, is kept, and the limit is the same. The scores are what the last
 * step gave, and the residual is its. An entry whose limit is 0 may end a trifle below it.
 *
 * Source: H. F. Walker, P. Ni (2011), Anderson acceleration for fixed-point iterations, SIAM J. Numer. Anal. 49(4).
 */
export function iterateAhead(
  start: Float64Array,
  step: IterationStep,
  { tolerance, iterations }: IterationLimits,
): Solution {
  let [current, given, changes] = [start, start, start];
  let moves: Move[] = [];
  let residual = start.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  let done = 0;
  for (; residual > tolerance && done < iterations; done++) {
    const before = { given, changes };
    given = new Float64Array(start.length);
    step(current, given);
    residual = change(current, given);
    changes = difference(given, current);
    if (done > 1)
      moves = [
        ...moves.slice(1 - memory),
        moveOf(difference(given, before.given), difference(changes, before.changes), moves),
      ];
    const parts = partsOf(changes, moves);
    if (!parts) moves = [];
    current = without(given, moves, parts ?? []);
  }
  return { scores: given, iterations: done, residual, tolerance };
}

function moveOf(values: Float64Array, changes: Float64Array, before: readonly Move[]): Move {
  const products = new Map(before.map((move) => [move, dot(move.changes, changes)]));
  return { values, changes, length: Math.sqrt(dot(changes, changes)), products };
}

// How much of each move gives nearly the present changes; null where rounding leaves nothing to tell the moves apart by.
function partsOf(changes: Float64Array, moves: readonly Move[]): number[] | null {
  if (moves.length === 0 || moves.some(({ length }) => length === 0)) return null;
  const product = (one: Move, other: Move) =>
    one === other ? 1 + 1e-13 : (one.products.get(other) ?? other.products.get(one)!) / (one.length * other.length);
  const factors = new CholeskyDecomposition(new Matrix(moves.map((one) => moves.map((other) => product(one, other)))));
  if (!factors.isPositiveDefinite()) return null;
  const right = Matrix.columnVector(moves.map((move) => dot(move.changes, changes) / move.length));
  const parts = factors.solve(right).to1DArray();
  return parts.every(Number.isFinite) ? parts.map((part, i) => part / moves[i]!.length) : null;
}

function without(given: Float64Array, moves: readonly Move[], parts: readonly number[]): Float64Array {
  const next = given.slice();
  for (const [i, { values }] of moves.entries())
    for (let row = 0; row < next.length; row++) next[row]! -= parts[i]! * values[row]!;
  return next;
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  const differences = new Float64Array(one.length);
  for (let row = 0; row < one.length; row++) differences[row] = one[row]! - other[row]!;
  return differences;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row++) sum += one[row]! * other[row]!;
  return sum;
}
