const few = 16;

/**
 * The number of pairs out of order: positions i < j with sequence[i] > sequence[j]; equal numbers are in order. Exact up
 * to 2^53, which 100 million rows do not reach.
 *
 * The sequence holds group numbers, and `starts` where each group begins once they are sorted (as in `Ranked`). It is
 * split by one bit of the group number after another, the highest first: among numbers that agree in all higher bits, each
 * 0 is out of order with every 1 before it. So few groups cost few passes, and no pass has a branch to mispredict.
 * The sequence is overwritten.
 */
export function inversions(sequence: Int32Array, starts: Uint32Array): number {
  const bits = 32 - Math.clz32(Math.max(0, starts.length - 2));
  return countIn(sequence, new Int32Array(sequence.length), starts, bits, 0);
}

// Depth first, so that a part that fits the cache stays there. The part holds groups low .. low + 2^bits - 1.
function countIn(from: Int32Array, to: Int32Array, starts: Uint32Array, bits: number, low: number): number {
  const groups = starts.length - 1;
  const begin = starts[low]!;
  const end = starts[Math.min(low + 2 ** bits, groups)]!;
  if (end - begin <= few) return countDirectly(from, begin, end);
  if (bits === 0) return 0;
  const half = 2 ** (bits - 1);
  const crossed = split(from, to, bits - 1, begin, starts[Math.min(low + half, groups)]!, end);
  const lower = countIn(to, from, starts, bits - 1, low);
  return crossed + lower + (low + half < groups ? countIn(to, from, starts, bits - 1, low + half) : 0);
}

function split(from: Int32Array, to: Int32Array, bit: number, begin: number, middle: number, end: number): number {
  let crossed = 0;
  let zero = begin;
  let one = middle;
  for (let i = begin; i < end; i++) {
    const group = from[i]!;
    const set = (group >>> bit) & 1;
    to[zero + ((one - zero) & -set)] = group;
    crossed += (one - middle) & (set - 1);
    one += set;
    zero += 1 - set;
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
