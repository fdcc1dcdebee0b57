import { type Random, random } from "../../random.js";
import { sobolDirections } from "./sobol-directions.js";

const bits = 32;
const tabled = sobolDirections.length + 1;

/**
 * Points that fill the unit cube more evenly than random ones: row i of the result is `points[i * dimensions + ...]`, each
 * coordinate strictly between 0 and 1. The Sobol' sequence with Joe and Kuo's direction numbers, scrambled by a seeded random
 * linear map and a shift, so that its mean over seeds is without bias. A power of two of points is balanced best: each coordinate
 * then has exactly one point in each of as many equal parts. Coordinates beyond the 128th are seeded uniform random numbers.
 * With `null` for the seed nothing is scrambled, and 0 occurs: the sequence of the tables, at most 128 coordinates. With `from`
 * the points before that one are left out, without taking any time but that of the coordinates beyond the 128th.
 *
 * Sources: I. A. Antonov, V. M. Saleev (1979), USSR Comput. Math. Math. Phys. 19(1), for the order; J. Matoušek (1998), On the
 * L2-discrepancy for anchored boxes, J. Complexity 14(4), for the scrambling; A. B. Owen (1998), Latin supercube sampling, ACM
 * TOMACS 8(1), for the random coordinates behind.
 * @throws RangeError for an unscrambled sequence of more coordinates than the tables have.
 */
export function scrambledSobol(count: number, dimensions: number, seed: number | null, from = 0): Float64Array {
  if (seed === null && dimensions > tabled)
    throw new RangeError(`too many coordinates: ${dimensions}; expected at most ${tabled} without a seed`);
  const points = new Float64Array(count * dimensions);
  for (let at = 0; at < dimensions; at++) {
    const stream = seed === null ? null : random(seed, "sobol", at);
    if (at < tabled) fill(points, at, dimensions, directionsOf(at), stream, from);
    else {
      for (let i = 0; i < from; i++) stream!.uniform();
      for (let i = at; i < points.length; i += dimensions) points[i] = stream!.uniform();
    }
  }
  return points;
}

// In the order of a Gray code each point differs from the one before by one direction, and from the first by those of its code.
function fill(
  points: Float64Array,
  at: number,
  step: number,
  plain: Uint32Array,
  stream: Random | null,
  from: number,
): void {
  const directions = stream ? plain.map(linearMap(stream)) : plain;
  let digits = stream ? stream.integer(2 ** bits) : 0;
  const middle = stream ? 0.5 : 0;
  const code = from ^ (from >>> 1);
  for (let k = 0; k < bits; k++) if ((code >>> k) & 1) digits ^= directions[k]!;
  for (let i = from, place = at; place < points.length; i++, place += step) {
    points[place] = ((digits >>> 0) + middle) / 2 ** bits;
    digits ^= directions[Math.min(trailingOnes(i), bits - 1)]!;
  }
}

function trailingOnes(i: number): number {
  return 31 - Math.clz32(~i & (i + 1));
}

// A lower triangular matrix of random bits with ones on its diagonal: digit k becomes itself plus some of the digits before it.
function linearMap(stream: Random): (direction: number) => number {
  const rows = Array.from({ length: bits }, (_, k) => {
    const before = k === 0 ? 0 : (-1 << (bits - k)) >>> 0;
    return (stream.integer(2 ** bits) & before) | (1 << (bits - 1 - k));
  });
  return (direction) => rows.reduce((mapped, row, k) => mapped | (parity(row & direction) << (bits - 1 - k)), 0) >>> 0;
}

function parity(word: number): number {
  let folded = word;
  for (const shift of [16, 8, 4, 2, 1]) folded ^= folded >>> shift;
  return folded & 1;
}

function directionsOf(coordinate: number): Uint32Array {
  const directions = new Uint32Array(bits);
  const [polynomial, ...initial] = sobolDirections[coordinate - 1] ?? [1];
  const degree = initial.length;
  for (let i = 0; i < bits; i++) {
    if (degree === 0 || i < degree) directions[i] = (initial[i] ?? 1) << (bits - 1 - i);
    else directions[i] = recurred(directions, i, degree, polynomial!);
  }
  return directions;
}

function recurred(directions: Uint32Array, i: number, degree: number, polynomial: number): number {
  let next = directions[i - degree]! ^ (directions[i - degree]! >>> degree);
  for (let k = 1; k < degree; k++) if ((polynomial >>> (degree - k)) & 1) next ^= directions[i - k]!;
  return next;
}
