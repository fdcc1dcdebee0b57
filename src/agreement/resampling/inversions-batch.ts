import type { Joint } from "./joint.js";
import type { Sample } from "./sample.js";

/** How many resamples are counted at once: two in each 32-bit number, four numbers side by side. */
export const batchSize = 8;
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

/** What eight resamples of a pair count together. Scratch space for the next eight. */
export interface InversionsBatch {
  /** Of each row, in the joint order: how many precede it and are larger in `b`, packed as the weights are. */
  readonly rows: Int32Array;
  /** Of each resample: the pairs in opposite order. */
  readonly discordant: Uint32Array;
}

export function newInversionsBatch({ account }: Joint): InversionsBatch {
  return { rows: new Int32Array(account.length * lanes), discordant: new Uint32Array(batchSize) };
}

/**
 * What `inversionsIn` counts, for eight resamples of a pair in one walk through its rows: the tree's branches, which a processor
 * cannot predict, are then followed once and not eight times. No half of a number can borrow from the other, as no count is
 * negative or exceeds `mostRows`; and so many rows have fewer pairs than 2^32.
 */
export function countInversions(
  { account, groupB, groupsB }: Joint,
  packed: Int32Array,
  counts: InversionsBatch,
): void {
  const nodes = (groupsB + 1) * lanes;
  if (tree.length < nodes) tree = new Int32Array(nodes);
  tree.fill(0, 0, nodes);
  walk(account, groupB, packed, counts.rows, tree, groupsB);
  sumDiscordant(account, packed, counts.rows, counts.discordant);
}

function walk(
  account: Int32Array,
  groupB: Int32Array,
  packed: Int32Array,
  inversions: Int32Array,
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
    inversions[to] = larger0;
    inversions[to + 1] = larger1;
    inversions[to + 2] = larger2;
    inversions[to + 3] = larger3;
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

// One lane after the other would read all rows four times.
function sumDiscordant(account: Int32Array, packed: Int32Array, inversions: Int32Array, discordant: Uint32Array): void {
  let low0 = 0;
  let high0 = 0;
  let low1 = 0;
  let high1 = 0;
  let low2 = 0;
  let high2 = 0;
  let low3 = 0;
  let high3 = 0;
  for (let i = 0; i < account.length; i++) {
    const from = account[i]! * lanes;
    const to = i * lanes;
    const times0 = packed[from]!;
    const times1 = packed[from + 1]!;
    const times2 = packed[from + 2]!;
    const times3 = packed[from + 3]!;
    const larger0 = inversions[to]!;
    const larger1 = inversions[to + 1]!;
    const larger2 = inversions[to + 2]!;
    const larger3 = inversions[to + 3]!;
    low0 = (low0 + Math.imul(times0 & mostRows, larger0 & mostRows)) | 0;
    high0 = (high0 + Math.imul(times0 >>> 16, larger0 >>> 16)) | 0;
    low1 = (low1 + Math.imul(times1 & mostRows, larger1 & mostRows)) | 0;
    high1 = (high1 + Math.imul(times1 >>> 16, larger1 >>> 16)) | 0;
    low2 = (low2 + Math.imul(times2 & mostRows, larger2 & mostRows)) | 0;
    high2 = (high2 + Math.imul(times2 >>> 16, larger2 >>> 16)) | 0;
    low3 = (low3 + Math.imul(times3 & mostRows, larger3 & mostRows)) | 0;
    high3 = (high3 + Math.imul(times3 >>> 16, larger3 >>> 16)) | 0;
  }
  discordant.set([low0, high0, low1, high1, low2, high2, low3, high3]);
}

/** Gives resample `index` of the eight its counts. */
export function handInversions({ rows, discordant }: InversionsBatch, index: number, sample: Sample): void {
  sample.discordant = discordant[index]!;
  sample.counted = true;
  sample.packed = { rows, index };
}

/** The counts of the rows of one of the eight. */
export function unpackInversions({ rows, index }: { rows: Int32Array; index: number }, inversions: Int32Array): void {
  const [lane, shift] = [index >> 1, 16 * (index & 1)];
  for (let i = 0; i < inversions.length; i++) inversions[i] = (rows[i * lanes + lane]! >>> shift) & mostRows;
}
