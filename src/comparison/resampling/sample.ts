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
  /** Of each row: how many rows with repeats precede it and are larger in `b`. Valid when `counted`. */
  readonly crossed: Int32Array;
  counted: boolean;
  /** The resample as columns, with repeats tied and apart, once a statistic has asked for them (see `expand`). */
  tied: readonly [Ranked, Ranked] | null;
  apart: readonly [Ranked, Ranked] | null;
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
    crossed: column(),
    counted: false,
    tied: null,
    apart: null,
  };
}

/** The resample that draws each account as often as `weights` says. */
export function drawSample({ account, groupA, groupB }: Joint, weights: Int32Array, sample: Sample): void {
  let size = 0;
  for (let i = 0; i < account.length; i++) {
    const weight = weights[account[i]!]!;
    // Written always, kept only where the weight is not 0: which rows were drawn cannot be predicted, so a branch is slow.
    sample.at[size] = i;
    sample.weight[size] = weight;
    sample.groupA[size] = groupA[i]!;
    sample.groupB[size] = groupB[i]!;
    size += Number(weight > 0);
  }
  sample.size = size;
  countBelow(sample);
}

/** The part of a resample that either column places within the top share of it; ties at the edge are all in. */
export function restrictSample(whole: Sample, share: number, part: Sample): void {
  const [lowestA, lowestB] = [lowestGroup(whole.belowA, share), lowestGroup(whole.belowB, share)];
  let size = 0;
  for (let i = 0; i < whole.size; i++) {
    const [a, b] = [whole.groupA[i]!, whole.groupB[i]!];
    part.at[size] = whole.at[i]!;
    part.weight[size] = whole.weight[i]!;
    part.groupA[size] = a;
    part.groupB[size] = b;
    size += Number(a >= lowestA) | Number(b >= lowestB);
  }
  part.size = size;
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
  belowA.fill(0);
  belowB.fill(0);
  for (let i = 0; i < size; i++) {
    belowA[groupA[i]! + 1]! += weight[i]!;
    belowB[groupB[i]! + 1]! += weight[i]!;
  }
  accumulate(belowA);
  accumulate(belowB);
  sample.total = belowA[belowA.length - 1]!;
  sample.counted = false;
  sample.tied = null;
  sample.apart = null;
}

function accumulate(counts: Int32Array): void {
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    total += counts[i]!;
    counts[i] = total;
  }
}
