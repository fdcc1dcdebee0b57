const few = 16;

/**
 * For each member of a sequence of group numbers, how many before it are larger: in sorted order, equal numbers as they
 * stood. `starts` says where each group begins there. It is `inversions` told apart by member; the sequence is kept.
 */
export function crossings(sequence: Int32Array, starts: Uint32Array): Int32Array {
  const n = sequence.length;
  const bits = 32 - Math.clz32(Math.max(0, starts.length - 2));
  const sorted = new Int32Array(n);
  const from = { groups: sequence.slice(), counts: new Int32Array(n) };
  countIn(from, { groups: new Int32Array(n), counts: new Int32Array(n) }, sorted, starts, bits, 0);
  return sorted;
}

interface Members {
  readonly groups: Int32Array;
  readonly counts: Int32Array;
}

function countIn(from: Members, to: Members, sorted: Int32Array, starts: Uint32Array, bits: number, low: number): void {
  const last = starts.length - 1;
  const begin = starts[low]!;
  const end = starts[Math.min(low + 2 ** bits, last)]!;
  if (end - begin <= few) countDirectly(from, sorted, begin, end);
  else if (bits === 0) sorted.set(from.counts.subarray(begin, end), begin);
  else {
    const half = 2 ** (bits - 1);
    split(from, to, bits - 1, begin, starts[Math.min(low + half, last)]!, end);
    countIn(to, from, sorted, starts, bits - 1, low);
    if (low + half < last) countIn(to, from, sorted, starts, bits - 1, low + half);
  }
}

function split(from: Members, to: Members, bit: number, begin: number, middle: number, end: number): void {
  const { groups, counts } = from;
  const { groups: toGroups, counts: toCounts } = to;
  let zero = begin;
  let one = middle;
  for (let i = begin; i < end; i++) {
    const group = groups[i]!;
    const set = (group >>> bit) & 1;
    const at = zero + ((one - zero) & -set);
    toGroups[at] = group;
    toCounts[at] = counts[i]! + ((one - middle) & (set - 1));
    one += set;
    zero += 1 - set;
  }
}

// Scratch space of `countDirectly`, which needs it too often to make it anew.
const places = new Int32Array(few);

function countDirectly({ groups, counts }: Members, sorted: Int32Array, begin: number, end: number): void {
  places.fill(begin);
  for (let i = begin + 1; i < end; i++) {
    const group = groups[i]!;
    let larger = 0;
    for (let j = begin; j < i; j++) {
      const behind = (group - groups[j]!) >>> 31;
      larger += behind;
      places[j - begin]! += behind;
    }
    places[i - begin]! += i - begin - larger;
    counts[i]! += larger;
  }
  for (let i = begin; i < end; i++) sorted[places[i - begin]!] = counts[i]!;
}
