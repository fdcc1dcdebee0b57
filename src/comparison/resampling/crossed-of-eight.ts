import type { Joint } from "./joint.js";
import type { Sample } from "./sample.js";

/** How many resamples are counted at once: two in each 32-bit number, four numbers side by side. */
export const together = 8;
const lanes = 4;
/** The most rows, with repeats, that a resample may have for it. */
export const mostRows = 0xffff;

/** The weights of up to eight resamples side by side, by account. */
export function packWeights(weights: readonly Int32Array[]): Int32Array {
  const packed = new Int32Array((weights[0]?.length ?? 0) * lanes);
  for (const [i, weight] of weights.entries()) pack(weight, i >> 1, 16 * (i & 1), packed);
  return packed;
}

function pack(weight: Int32Array, lane: number, shift: number, packed: Int32Array): void {
  for (let row = 0; row < weight.length; row++) packed[row * lanes + lane]! |= weight[row]! << shift;
}

// A tree that is kept from call to call, as long as it is large enough.
let tree = new Int32Array(0);

/**
 * What `crossedIn` counts, for eight resamples of a pair in one walk through its rows: the tree's branches, which a processor
 * cannot predict, are then followed once and not eight times. No half of a number can borrow from the other, as no count is
 * negative or exceeds `mostRows`.
 */
export function crossedOfEight({ account, groupB, groupsB }: Joint, packed: Int32Array, crossed: Int32Array): void {
  const nodes = (groupsB + 1) * lanes;
  if (tree.length < nodes) tree = new Int32Array(nodes);
  tree.fill(0, 0, nodes);
  walk(account, groupB, packed, crossed, tree, groupsB);
}

function walk(
  account: Int32Array,
  groupB: Int32Array,
  packed: Int32Array,
  crossed: Int32Array,
  sums: Int32Array,
  groups: number,
): void {
  let before0 = 0;
  let before1 = 0;
  let before2 = 0;
  let before3 = 0;
  for (let i = 0; i < account.length; i++) {
    const place = groupB[i]! + 1;
    let larger0 = before0;
    let larger1 = before1;
    let larger2 = before2;
    let larger3 = before3;
    for (let node = place; node > 0; node &= node - 1) {
      const at = node * lanes;
      larger0 = (larger0 - sums[at]!) | 0;
      larger1 = (larger1 - sums[at + 1]!) | 0;
      larger2 = (larger2 - sums[at + 2]!) | 0;
      larger3 = (larger3 - sums[at + 3]!) | 0;
    }
    const to = i * lanes;
    crossed[to] = larger0;
    crossed[to + 1] = larger1;
    crossed[to + 2] = larger2;
    crossed[to + 3] = larger3;
    const from = account[i]! * lanes;
    const times0 = packed[from]!;
    const times1 = packed[from + 1]!;
    const times2 = packed[from + 2]!;
    const times3 = packed[from + 3]!;
    before0 = (before0 + times0) | 0;
    before1 = (before1 + times1) | 0;
    before2 = (before2 + times2) | 0;
    before3 = (before3 + times3) | 0;
    for (let node = place; node <= groups; node += node & -node) {
      const at = node * lanes;
      sums[at] = (sums[at]! + times0) | 0;
      sums[at + 1] = (sums[at + 1]! + times1) | 0;
      sums[at + 2] = (sums[at + 2]! + times2) | 0;
      sums[at + 3] = (sums[at + 3]! + times3) | 0;
    }
  }
}

/** Gives resample `index` of the eight its counts. */
export function handCrossed(crossed: Int32Array, index: number, sample: Sample): void {
  sample.discordant = unpack(crossed, index >> 1, 16 * (index & 1), sample.weight, sample.crossed);
  sample.counted = true;
}

// Returns the pairs in opposite order.
function unpack(packed: Int32Array, lane: number, shift: number, weight: Int32Array, crossed: Int32Array): number {
  let discordant = 0;
  for (let i = 0; i < crossed.length; i++) {
    const larger = (packed[i * lanes + lane]! >>> shift) & mostRows;
    crossed[i] = larger;
    discordant += weight[i]! * larger;
  }
  return discordant;
}
