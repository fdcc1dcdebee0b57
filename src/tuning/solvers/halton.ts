import { random } from "../../random.js";

/**
 * Points of a randomised Halton sequence in the unit cube: evenly spread however many are taken, and each uniform. Digit k of
 * dimension j is permuted at random; the permutations depend on the seed alone, so that points can be had in any order.
 *
 * Source: A. Owen (2017), A randomized Halton algorithm in R, arXiv 1706.02808; it spreads well to some fifty dimensions.
 */
export function halton(seed: number, dimensions: number): (index: number) => Float64Array {
  const digits = primes(dimensions).map((base, dimension) => {
    const places = Math.ceil(53 / Math.log2(base)); // beyond them a digit is below the precision of a double
    return Array.from({ length: places }, (_, place) => permutation(base, seed, dimension, place));
  });
  return (index) =>
    Float64Array.from(digits, (permutations) => {
      const base = permutations[0]!.length;
      let [value, scale, rest] = [0, 1, index];
      for (const permuted of permutations) {
        scale /= base;
        value += permuted[rest % base]! * scale;
        rest = Math.floor(rest / base);
      }
      return Math.min(value, 1 - 2 ** -53);
    });
}

function permutation(base: number, ...[seed, dimension, place]: [number, number, number]): Uint32Array {
  const draw = random(seed, "halton", dimension, place);
  const digits = Uint32Array.from({ length: base }, (_, digit) => digit);
  for (let i = base - 1; i > 0; i--) {
    const j = draw.integer(i + 1);
    [digits[i], digits[j]] = [digits[j]!, digits[i]!];
  }
  return digits;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
