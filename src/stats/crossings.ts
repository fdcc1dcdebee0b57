import { middleGroup } from "./middle-group.js";

const few = 16;

/**
 * For each member of a sequence of group numbers, how many before it are larger: in sorted order, equal numbers as they
 * stood. `starts` says where each group begins there. It is `inversions` told apart by member; the sequence is kept.
 */
export function crossings(sequence: Int32Array, starts: Uint32Array): Int32Array {
  const n = sequence.length;
  const sorted = new Int32Array(n);
  const from = { groups: sequence.slice(), counts: new Int32Array(n) };
  countIn(from, { groups: new Int32Array(n), counts: new Int32Array(n) }, sorted, starts, 0, starts.length - 1);
  return sorted;
}

interface Members {
  readonly groups: Int32Array;
  readonly counts: Int32Array;
}

function countIn(from: Members, to: Members, sorted: Int32Array, starts: Uint32Array, low: number, high: number): void {
  const [begin, end] = [starts[low]!, starts[high]!];
  if (end - begin <= few) countDirectly(from, sorted, begin, end);
  else if (high - low < 2) sorted.set(from.counts.subarray(begin, end), begin);
  else {
    const upper = middleGroup(starts, low, high);
    part(from, to, upper, begin, starts[upper]!, end);
    countIn(to, from, sorted, starts, low, upper);
    countIn(to, from, sorted, starts, upper, high);
  }
}

function part(from: Members, to: Members, upper: number, begin: number, middle: number, end: number): void {
  const { groups, counts } = from;
  const { groups: toGroups, counts: toCounts } = to;
  let lower = begin;
  let raised = middle;
  for (let i = begin; i < end; i++) {
    const group = groups[i]!;
    const isUpper = (upper - 1 - group) >>> 31;
    const at = lower + ((raised - lower) & -isUpper);
    toGroups[at] = group;
    toCounts[at] = counts[i]! + ((raised - middle) & (isUpper - 1));
    raised += isUpper;
    lower += 1 - isUpper;
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
