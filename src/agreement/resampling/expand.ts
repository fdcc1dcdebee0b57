import { type Ranked, rankedInGroups } from "../../stats/ranked.js";
import type { Joint } from "./joint.js";
import { rowWeights, type Sample } from "./sample.js";

/**
 * A resample as two columns with a row for each repeat, for statistics that know nothing of weights. Repeats of an account
 * tie, as equal scores do; with `apart`, repeats of an account that ties with no other one follow each other in the same
 * order in both columns instead, so that measures that hold ties against a ranking see the same ties as in the data.
 */
export function expand(sample: Sample, { x, y }: Joint, apart: boolean): [Ranked, Ranked] {
  const { size, total, at, groupA, groupB } = sample;
  const weight = rowWeights(sample);
  const [belowA, belowB] = [sample.sideA.below, sample.sideB.below];
  const [valuesA, valuesB] = [new Float64Array(total), new Float64Array(total)];
  const [orderA, orderB] = [new Uint32Array(total), new Uint32Array(total)];
  const next = belowB.slice();
  for (let i = 0, row = 0; i < size; i++) {
    for (let copy = 0; copy < weight[i]!; copy++, row++) {
      valuesA[row] = x[at[i]!]!;
      valuesB[row] = y[at[i]!]!;
      orderA[row] = row;
      orderB[next[groupB[i]!]!++] = row;
    }
  }
  const alone = (members: Int32Array, groups: number) => (apart ? ofOneRow(members, weight, size, groups) : null);
  return [
    inGroups(valuesA, orderA, belowA, alone(groupA, belowA.length)),
    inGroups(valuesB, orderB, belowB, alone(groupB, belowB.length)),
  ];
}

// Which groups have a single row that was drawn.
function ofOneRow(members: Int32Array, weight: Int32Array, size: number, groups: number): Uint8Array {
  const rows = new Uint8Array(groups);
  for (let i = 0; i < size; i++) if (weight[i]! > 0) rows[members[i]!] = Math.min(2, rows[members[i]!]! + 1);
  return rows;
}

function inGroups(values: Float64Array, order: Uint32Array, below: Int32Array, alone: Uint8Array | null): Ranked {
  const dense = new Uint32Array(order.length);
  const starts = new Uint32Array(order.length + 1);
  let groups = 0;
  for (let group = 0; group + 1 < below.length; group++) {
    const [first, end] = [below[group]!, below[group + 1]!];
    const size = alone?.[group] === 1 ? 1 : end - first;
    for (let start = first; start < end; start += size, groups++) {
      starts[groups] = start;
      for (let i = start; i < start + size; i++) dense[order[i]!] = groups;
    }
  }
  starts[groups] = order.length;
  return rankedInGroups(values, order, dense, starts.slice(0, groups + 1));
}
