import { middleGroup } from "./middle-group.js";

const few = 16;

/**
 * The number of pairs out of order: positions i < j with sequence[i] > sequence[j]; equal numbers are in order. Exact up
 * to 2^53, which 100 million rows do not reach.
 *
 * The sequence holds group numbers, and `starts` where each group begins once they are sorted (as in `Ranked`). It is
 * parted into lower and upper groups again and again: each time, a lower one is out of order with every upper one before
 * it. So a row costs no more steps than telling its group takes halvings, few where ties are many, and no step has a
 * branch to mispredict. The sequence is overwritten.
 */
export function inversions(sequence: Int32Array, starts: Uint32Array): number {
  return countIn(sequence, new Int32Array(sequence.length), starts, 0, starts.length - 1);
}

// Depth first, so that a part that fits the cache stays there. The part holds groups low .. high - 1.
function countIn(from: Int32Array, to: Int32Array, starts: Uint32Array, low: number, high: number): number {
  if (high - low < 2) return 0;
  const [begin, end] = [starts[low]!, starts[high]!];
  if (end - begin <= few) return countDirectly(from, begin, end);
  const upper = middleGroup(starts, low, high);
  const crossed = part(from, to, upper, begin, starts[upper]!, end);
  return crossed + countIn(to, from, starts, low, upper) + countIn(to, from, starts, upper, high);
}

function part(from: Int32Array, to: Int32Array, upper: number, begin: number, middle: number, end: number): number {
  let crossed = 0;
  let lower = begin;
  let raised = middle;
  for (let i = begin; i < end; i++) {
    const group = from[i]!;
    const isUpper = (upper - 1 - group) >>> 31;
    to[lower + ((raised - lower) & -isUpper)] = group;
    crossed += (raised - middle) & (isUpper - 1);
    raised += isUpper;
    lower += 1 - isUpper;
  }
  return crossed;
}

function countDirectly(sequence: Int32Array, begin: number, end: number): number {
  let count = 0;
  for (let i = begin + 1; i < end; i++) {
    const group = sequence[i]!;
    for (let j = begin; j < i; j++) count += (group - sequence[j]!) >>> 31;
  }
  return count;
}
