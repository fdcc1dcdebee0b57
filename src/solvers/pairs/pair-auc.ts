import { kernel, room, timesTaken, view, withRoom } from "../kernel/memory.js";
import { roomPerRow, type Tiles, tilesOf } from "../kernel/tiles.js";
import type { PairDifferences } from "../pair-differences.js";
import { highWord, sizeSorter } from "./size-sorter.js";

/** A measure of judgements as a function of the signals' weights. */
export type PairMeasure = (signalWeights: Float64Array) => number;

/**
 * The area under the ROC curve of the judgements under scores that are weighted sums of the signals, as the measure
 * `auc` does: every difference of scores is a positive and its opposite a negative, and a judged tie is half of each. Prepared
 * once; each evaluation takes time that is linear in the judgements. NaN where no judgement weighs anything or a difference is
 * unknown. Not for two calls at once: the working memory is shared.
 *
 * A positive at x has its mirror image among the negatives at -x, so only the sizes of the differences have to be ranked: a
 * difference whose sign is right wins against all smaller ones, turned either way (as in Wilcoxon's signed-rank statistic).
 */
export function pairAuc(data: PairDifferences): PairMeasure {
  const { rows, weights, ties } = data;
  const differences = scoreDifferences(data);
  const sorter = sizeSorter(rows);
  // By row the weight of its being right where its score is positive, and where it is negative.
  const parts = new Float64Array(2 * rows);
  for (let i = 0; i < rows; i++) {
    parts[2 * i] = weights[i]! * (1 - ties[i]! / 2);
    parts[2 * i + 1] = (weights[i]! * ties[i]!) / 2;
  }
  let total = 0;
  for (let i = 0; i < rows; i++) total += weights[i]!;
  if (!(total > 0)) return () => Number.NaN;
  return (signalWeights) => {
    const scores = differences(signalWeights);
    const order = sorter(scores);
    if (!order) return Number.NaN;
    return won(scores, order, parts) / total ** 2;
  };
}

// The weight of the pairs that are won, in groups of equal size from the smallest on.
function won(scores: Float64Array, order: Uint32Array, parts: Float64Array): number {
  const signs = new Uint32Array(scores.buffer, scores.byteOffset + 4 * highWord, 2 * scores.length - highWord);
  let wins = 0;
  let below = 0;
  let good = 0;
  let bad = 0;
  let size = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    const score = scores[row]!;
    const itsSize = Math.abs(score);
    if (itsSize !== size) {
      const all = good + bad;
      wins += size === 0 ? (all * all) / 2 : good * (2 * below + all);
      below += all;
      good = 0;
      bad = 0;
      size = itsSize;
    }
    // By the sign's own bit: no processor can foresee it.
    const part = 2 * row + (signs[2 * row]! >>> 31);
    good += parts[part]!;
    bad += parts[part ^ 1]!;
  }
  const all = good + bad;
  return wins + (size === 0 ? (all * all) / 2 : good * (2 * below + all));
}

/**
 * The share of the judgements' weight that scores agree with, as the measure `accuracy` does: equal scores are half
 * right, and so is any score on a judged tie. NaN where no judgement weighs anything or a difference is unknown.
 */
export function pairAccuracy(data: PairDifferences): PairMeasure {
  const { rows, weights, ties } = data;
  const differences = scoreDifferences(data);
  let total = 0;
  for (let i = 0; i < rows; i++) total += weights[i]!;
  if (!(total > 0)) return () => Number.NaN;
  return (signalWeights) => {
    const scores = differences(signalWeights);
    let right = 0;
    for (let i = 0; i < rows; i++) {
      const score = scores[i]!;
      if (Number.isNaN(score)) return Number.NaN;
      const share = ties[i]! / 2;
      right += weights[i]! * (score === 0 ? 0.5 : score > 0 ? 1 - share : share);
    }
    return right / total;
  };
}

// The differences stay in the kernel's memory until something else wants it.
function scoreDifferences({ rows, columns, values, weights }: PairDifferences): (at: Float64Array) => Float64Array {
  let taken = -1;
  let [tiles, point, sums]: [Tiles | null, number, number] = [null, 0, 0];
  return (signalWeights) => {
    if (!tiles || taken !== timesTaken())
      withRoom(() => {
        tiles = tilesOf(values, rows, columns, weights);
        [point, sums] = [room(tiles.columns), roomPerRow(tiles.count)];
        taken = timesTaken();
      });
    const { address, count, columns: padded } = tiles!;
    const given = view(point, padded).fill(0);
    given.set(signalWeights);
    kernel.sums(address, count, padded, point, sums);
    return view(sums, rows);
  };
}
