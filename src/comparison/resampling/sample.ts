import type { Ranked } from "../../stats/ranked.js";
import { lowestGroup } from "../stratum.js";
import type { Joint } from "./joint.js";

/**
 * A resample of a pair as weights: each of its distinct rows once, with how often it was drawn. Rows stay sorted by `a` and
 * then by `b`. The arrays are scratch space that the next resample of the pair overwrites.
 */
export interface Sample {
  /** The distinct rows, and all of them with repeats. */
  size: number;
  total: number;
  /** Where the row is in the joint order, and how often it was drawn. */
  readonly at: Int32Array;
  readonly weight: Int32Array;
  readonly groupA: Int32Array;
  readonly groupB: Int32Array;
  /** How many rows, with repeats, are below each group; one more entry than groups, the last is the total. */
  readonly belowA: Int32Array;
  readonly belowB: Int32Array;
  /** The sums of the squares and of the cubes of the groups' sizes. */
  readonly sizesA: Sizes;
  readonly sizesB: Sizes;
  /** Of each row: how many rows with repeats precede it and are larger in `b`. Valid when `counted`. */
  readonly crossed: Int32Array;
  counted: boolean;
  /** The resample as columns, with repeats tied and apart, once a statistic has asked for them (see `expand`). */
  tied: readonly [Ranked, Ranked] | null;
  apart: readonly [Ranked, Ranked] | null;
}

interface Sizes {
  squares: number;
  cubes: number;
}

/** Scratch space for the resamples of a pair. */
export function newSample({ account, groupsA, groupsB }: Joint): Sample {
  const column = () => new Int32Array(account.length);
  return {
    size: 0,
    total: 0,
    at: column(),
    weight: column(),
    groupA: column(),
    groupB: column(),
    belowA: new Int32Array(groupsA + 1),
    belowB: new Int32Array(groupsB + 1),
    sizesA: { squares: 0, cubes: 0 },
    sizesB: { squares: 0, cubes: 0 },
    crossed: column(),
    counted: false,
    tied: null,
    apart: null,
  };
}

/** The resample that draws each account as often as `weights` says. */
export function drawSample(joint: Joint, weights: Int32Array, sample: Sample): void {
  sample.size = draw(joint.account, joint.groupA, joint.groupB, weights, sample);
  countBelow(sample);
}

/** The part of a resample that either column places within the top share of it; ties at the edge are all in. */
export function restrictSample(whole: Sample, share: number, part: Sample): void {
  part.size = restrict(whole, lowestGroup(whole.belowA, share), lowestGroup(whole.belowB, share), part);
  countBelow(part);
}

/** Whether either column has one value only, or there is no row: nothing can be said of such a resample. */
export function isConstant({ size, total, groupA, groupB, belowB }: Sample): boolean {
  if (size === 0 || groupA[0] === groupA[size - 1]) return true;
  const group = groupB[0]!;
  return belowB[group + 1]! - belowB[group]! === total;
}

function countBelow(sample: Sample): void {
  const { size, weight, groupA, groupB, belowA, belowB } = sample;
  count(groupA, weight, size, belowA, sample.sizesA);
  count(groupB, weight, size, belowB, sample.sizesB);
  sample.total = belowA[belowA.length - 1]!;
  sample.counted = false;
  sample.tied = null;
  sample.apart = null;
}

// The loops stand in functions of their own that do nothing afterwards: V8 compiles a long loop while it runs, and gives the
// code up each time it comes to what follows and has never been run before.

function draw(
  account: Int32Array,
  groupA: Int32Array,
  groupB: Int32Array,
  weights: Int32Array,
  { at, weight, groupA: toA, groupB: toB }: Sample,
): number {
  let size = 0;
  for (let i = 0; i < account.length; i++) {
    const times = weights[account[i]!]!;
    // Written always, kept only where the weight is not 0: which rows were drawn cannot be predicted, so a branch is slow.
    at[size] = i;
    weight[size] = times;
    toA[size] = groupA[i]!;
    toB[size] = groupB[i]!;
    size += -times >>> 31;
  }
  return size;
}

function restrict(whole: Sample, lowestA: number, lowestB: number, part: Sample): number {
  const { at, weight, groupA, groupB } = whole;
  const { at: toAt, weight: toWeight, groupA: toA, groupB: toB } = part;
  let size = 0;
  for (let i = 0, end = whole.size; i < end; i++) {
    const a = groupA[i]!;
    const b = groupB[i]!;
    toAt[size] = at[i]!;
    toWeight[size] = weight[i]!;
    toA[size] = a;
    toB[size] = b;
    size += ((lowestA - 1 - a) | (lowestB - 1 - b)) >>> 31;
  }
  return size;
}

function count(groups: Int32Array, weight: Int32Array, size: number, below: Int32Array, sizes: Sizes): void {
  below.fill(0);
  tally(groups, weight, size, below);
  accumulate(below, sizes);
}

function tally(groups: Int32Array, weight: Int32Array, size: number, counts: Int32Array): void {
  for (let i = 0; i < size; i++) counts[groups[i]! + 1]! += weight[i]!;
}

function accumulate(counts: Int32Array, sizes: Sizes): void {
  let [total, squares, cubes] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const size = counts[i]!;
    const square = size * size;
    squares += square;
    cubes += square * size;
    total += size;
    counts[i] = total;
  }
  sizes.squares = squares;
  sizes.cubes = cubes;
}
