import type { PairDifferences } from "./solvers/pairwise-logistic.js";

/** A measure of judgements as a function of the signals' weights. */
export type PairMeasure = (signalWeights: Float64Array) => number;

/**
 * The area under the ROC curve of the judgements under scores that are weighted sums of the signals, as src/comparison's `auc`
 * defines it: every difference of scores is a positive and its opposite a negative, and a judged tie is half of each. Prepared
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
  const right = Float64Array.from(weights, (weight, i) => weight * (1 - ties[i]! / 2));
  const wrong = Float64Array.from(weights, (weight, i) => (weight * ties[i]!) / 2);
  let total = 0;
  for (let i = 0; i < rows; i++) total += weights[i]!;
  if (!(total > 0)) return () => Number.NaN;
  return (signalWeights) => {
    const scores = differences(signalWeights);
    const order = sorter(scores);
    if (!order) return Number.NaN;
    return won(scores, order, right, wrong) / total ** 2;
  };
}

// The weight of the pairs that are won, in groups of equal size from the smallest on.
function won(scores: Float64Array, order: Uint32Array, right: Float64Array, wrong: Float64Array): number {
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
    good += score > 0 ? right[row]! : wrong[row]!;
    bad += score > 0 ? wrong[row]! : right[row]!;
  }
  const all = good + bad;
  return wins + (size === 0 ? (all * all) / 2 : good * (2 * below + all));
}

/**
 * The share of the judgements' weight that scores agree with, as src/comparison's `accuracy` defines it: equal scores are half
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

// Columns of their own, so that each weight goes over memory in order: four at a time, to write the sums less often.
function scoreDifferences({ rows, columns, values }: PairDifferences): (signalWeights: Float64Array) => Float64Array {
  const column = (j: number) =>
    Float64Array.from({ length: rows }, (_, i) => (j < columns ? values[i * columns + j]! : 0));
  const fours = Array.from({ length: Math.ceil(columns / 4) }, (_, four) =>
    [0, 1, 2, 3].map((k) => column(4 * four + k)),
  );
  const scores = new Float64Array(rows);
  return (signalWeights) => {
    scores.fill(0);
    fours.forEach(([a, b, c, d], four) => {
      const [v, w, x, y] = [0, 1, 2, 3].map((k) => signalWeights[4 * four + k] ?? 0);
      addUp(scores, a!, b!, c!, d!, v!, w!, x!, y!);
    });
    return scores;
  };
}

function addUp(
  scores: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  ...[v, w, x, y]: [number, number, number, number]
): void {
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + v * a[i]! + w * b[i]! + x * c[i]! + y * d[i]!;
}

const digit = 11;
const digits = 1 << digit;

// The rows in ascending order of size: two passes of a radix sort on the 22 leading bits in which the sizes differ, and
// insertion of the few that are left out of order. Null where a size is NaN.
function sizeSorter(rows: number): (scores: Float64Array) => Uint32Array | null {
  const [keys, order, middle] = [new Uint32Array(rows), new Uint32Array(rows), new Uint32Array(rows)];
  const [low, high] = [new Uint32Array(digits), new Uint32Array(digits)];
  const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
  return (scores) => {
    const words = new Uint32Array(scores.buffer, scores.byteOffset, 2 * rows);
    let [least, most] = [0x7fffffff, 0];
    for (let i = 0, word = highWord; i < rows; i++, word += 2) {
      if (Number.isNaN(scores[i]!)) return null;
      const key = words[word]! & 0x7fffffff;
      keys[i] = key;
      if (key < least) least = key;
      if (key > most) most = key;
    }
    const shift = Math.max(0, 32 - Math.clz32(most - least) - 2 * digit);
    low.fill(0);
    high.fill(0);
    for (let i = 0; i < rows; i++) {
      const key = (keys[i]! - least) >>> shift;
      keys[i] = key;
      low[key & (digits - 1)]!++;
      high[key >>> digit]!++;
    }
    begins(low);
    begins(high);
    for (let i = 0; i < rows; i++) middle[low[keys[i]! & (digits - 1)]!++] = i;
    for (let i = 0; i < rows; i++) {
      const row = middle[i]!;
      order[high[keys[row]! >>> digit]!++] = row;
    }
    let previous = 0;
    for (let i = 0; i < rows; i++) {
      const row = order[i]!;
      const size = Math.abs(scores[row]!);
      if (size >= previous) {
        previous = size;
        continue;
      }
      let j = i - 1;
      while (j >= 0 && Math.abs(scores[order[j]!]!) > size) {
        order[j + 1] = order[j]!;
        j--;
      }
      order[j + 1] = row;
    }
    return order;
  };
}

function begins(counts: Uint32Array): void {
  let start = 0;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value]!;
    counts[value] = start;
    start += count;
  }
}
