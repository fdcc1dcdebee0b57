import type { Ranked } from "../../stats/ranked.js";
import { lowestGroup } from "../stratum.js";
import type { Joint } from "./joint.js";
import { countSide, newSide, type Side } from "./side.js";

/**
 * A resample of a pair, or a part of one, as weights: how often each row was drawn, which may be 0. Rows stay sorted by `a`
 * and then by `b`. The arrays are scratch space that the next resample of the pair overwrites.
 */
export interface Sample {
  /** The rows, and how many were drawn, with repeats. */
  size: number;
  total: number;
  /** Where the row is in the joint order. */
  readonly at: Int32Array;
  /** How often each row was drawn; read by `rowWeights`, which brings it into this order first. */
  readonly weight: Int32Array;
  unordered: { readonly account: Int32Array; readonly weights: Int32Array } | null;
  readonly groupA: Int32Array;
  readonly groupB: Int32Array;
  sideA: Side;
  sideB: Side;
  /** Of each row: how many rows with repeats precede it and are larger in `b`. Valid when `counted` and not still `packed`. */
  readonly inversions: Int32Array;
  counted: boolean;
  /** Where the rows' counts lie when they were counted for eight resamples together (see `countInversions`). */
  packed: { readonly rows: Int32Array; readonly index: number } | null;
  /** The pairs, with repeats, that the columns order oppositely. Valid when `counted`. */
  discordant: number;
  /** The resample as columns, with repeats tied and apart, once a statistic has asked for them (see `expand`). */
  tied: readonly [Ranked, Ranked] | null;
  apart: readonly [Ranked, Ranked] | null;
}

/** Scratch space for the resamples of a pair. All rows of the pair are in every resample, so that only weights change. */
export function newSample({ account, groupA, groupB, groupsA, groupsB }: Joint): Sample {
  return {
    size: account.length,
    total: 0,
    at: upTo(account.length),
    weight: new Int32Array(account.length),
    unordered: null,
    groupA,
    groupB,
    sideA: newSide(groupsA),
    sideB: newSide(groupsB),
    inversions: new Int32Array(account.length),
    counted: false,
    packed: null,
    discordant: 0,
    tied: null,
    apart: null,
  };
}

/** Scratch space for parts of resamples; they hold the rows of the part that were drawn. */
export function newPart(joint: Joint): Sample {
  const column = () => new Int32Array(joint.account.length);
  return { ...newSample(joint), size: 0, at: column(), groupA: column(), groupB: column() };
}

/** The resample that draws each account as often as `weights` says. Its sides are counted, unless they are given. */
export function drawSample(
  { account }: Joint,
  weights: Int32Array,
  sample: Sample,
  sides?: readonly [a: Side, b: Side] | null,
): void {
  sample.unordered = { account, weights };
  if (sides) [sample.sideA, sample.sideB] = sides;
  else countSides(sample);
  begin(sample);
}

/** The part of a resample that either column places within the top share of it; ties at the edge are all in. */
export function restrictSample(whole: Sample, share: number, part: Sample): void {
  const [lowestA, lowestB] = [lowestGroup(whole.sideA.below, share), lowestGroup(whole.sideB.below, share)];
  part.size = restrict(whole, lowestA, lowestB, part);
  countSides(part);
  begin(part);
}

/** Whether either column has one value only, or there is no row: nothing can be said of such a resample. */
export function isConstant({ total, sideA, sideB }: Sample): boolean {
  return sideA.squares === total ** 2 || sideB.squares === total ** 2;
}

/** How often each row was drawn. */
export function rowWeights(sample: Sample): Int32Array {
  if (sample.unordered) gather(sample.unordered.account, sample.unordered.weights, sample.weight);
  sample.unordered = null;
  return sample.weight;
}

function countSides(sample: Sample): void {
  const { size, groupA, groupB, sideA, sideB } = sample;
  const weight = rowWeights(sample);
  countSide(sideA, groupA, weight, size);
  countSide(sideB, groupB, weight, size);
}

function begin(sample: Sample): void {
  const { below } = sample.sideA;
  sample.total = below[below.length - 1]!;
  sample.counted = false;
  sample.packed = null;
  sample.tied = null;
  sample.apart = null;
}

function upTo(size: number): Int32Array {
  const numbers = new Int32Array(size);
  for (let i = 0; i < size; i++) numbers[i] = i;
  return numbers;
}

// The loops stand in functions of their own that do nothing afterwards: V8 compiles a long loop while it runs, and gives the
// code up each time it comes to what follows and has never been run before.

function gather(account: Int32Array, weights: Int32Array, weight: Int32Array): void {
  for (let i = 0; i < account.length; i++) weight[i] = weights[account[i]!]!;
}

function restrict(whole: Sample, lowestA: number, lowestB: number, part: Sample): number {
  const { at, groupA, groupB } = whole;
  const weight = rowWeights(whole);
  const { at: toAt, weight: toWeight, groupA: toA, groupB: toB } = part;
  let size = 0;
  for (let i = 0, end = whole.size; i < end; i++) {
    const a = groupA[i]!;
    const b = groupB[i]!;
    const times = weight[i]!;
    // Written always, kept only where it is in: that cannot be predicted, so a branch would be slow.
    toAt[size] = at[i]!;
    toWeight[size] = times;
    toA[size] = a;
    toB[size] = b;
    size += (((lowestA - 1 - a) | (lowestB - 1 - b)) & -times) >>> 31;
  }
  return size;
}
