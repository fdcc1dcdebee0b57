import { unpackInversions } from "./inversions-batch.js";
import { rowWeights, type Sample } from "./sample.js";

// A tree that is kept from call to call, as long as it is large enough.
let tree = new Int32Array(0);

/**
 * Of each row of a resample that was drawn: how many rows, with repeats, come before it in `a` and are larger in `b`. Counted once a
 * resample, by a binary indexed tree over the groups of `b`.
 *
 * Source: P. M. Fenwick (1994), A new data structure for cumulative frequency tables, Software 24(3).
 */
export function inversionsIn(sample: Sample): Int32Array {
  discordantIn(sample);
  if (sample.packed) unpackInversions(sample.packed, sample.inversions);
  sample.packed = null;
  return sample.inversions;
}

/** The pairs of a resample, with repeats, that the columns order oppositely. */
export function discordantIn(sample: Sample): number {
  if (!sample.counted) sample.discordant = count(sample);
  sample.counted = true;
  return sample.discordant;
}

function count(sample: Sample): number {
  const { size, groupB, sideB, inversions } = sample;
  const weight = rowWeights(sample);
  const groups = sideB.below.length - 1;
  if (tree.length <= groups) tree = new Int32Array(groups + 1);
  const sums = tree;
  sums.fill(0, 0, groups + 1);
  let before = 0;
  let discordant = 0;
  for (let i = 0; i < size; i++) {
    const place = groupB[i]! + 1;
    const times = weight[i]!;
    if (times === 0) continue;
    let notLarger = 0;
    for (let node = place; node > 0; node &= node - 1) notLarger += sums[node]!;
    inversions[i] = before - notLarger;
    discordant += times * (before - notLarger);
    before += times;
    for (let node = place; node <= groups; node += node & -node) sums[node]! += times;
  }
  return discordant;
}
