import type { Random } from "../random.js";

/**
 * Directions, of any length, in which weights can change and keep their sum: each weight up and down with the others in proportion,
 * each pair in exchange, and so many seeded random ones towards and away from points of the simplex.
 */
export function* simplexLines(weights: Float64Array, count: number, stream: Random): Generator<Float64Array> {
  const k = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < k; i++) {
    const up = weights.map((weight, at) => (at === i ? total - weight : -weight));
    yield up;
    if (weights[i]! < total) yield up.map((value) => -value);
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) if (i !== j) yield exchange(k, i, j);
  for (let draw = 0; draw < count; draw++) {
    // Towards a random point of the simplex, every other time one near its edges, and away from it.
    const drawn = weights.map(() => stream.exponential() ** (draw % 2 ? 3 : 1));
    const sum = drawn.reduce((all, one) => all + one, 0);
    const towards = drawn.map((one, at) => (one * total) / sum - weights[at]!);
    yield towards;
    yield towards.map((value) => -value);
  }
}

/** The direction that gives to one of k weights what it takes from another. */
export function exchange(k: number, up: number, down: number): Float64Array {
  const direction = new Float64Array(k);
  direction[up] = 1;
  direction[down] = -1;
  return direction;
}
