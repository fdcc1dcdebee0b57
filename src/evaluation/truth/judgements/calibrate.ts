import { random } from "../../../random.js";

const groups = 5;
const steepest = 30;

/**
 * The probability that the first account of each judgement is the more influential, by a logistic curve without intercept
 * over the score difference: p = 1 / (1 + exp(-slope · difference)). The slope is fitted out of fold, by maximum likelihood.
 *
 * Accounts are dealt to five groups. A judgement between groups g and h has the slope that all judgements give which touch
 * neither g nor h, so that no account stands on both sides. The slope is never negative: a score that has it upside down gets
 * 1/2 and no credit for it. It is also 1/2 without any other judgement. Where the scores make no mistake the slope is kept
 * finite, 30 over the mean absolute difference, so that no probability is 0 or 1.
 */
export function calibrate(
  differences: Float64Array,
  shares: Float64Array,
  weights: Float64Array,
  ends: readonly [first: Uint32Array, second: Uint32Array],
  seed: number,
): Float64Array {
  const size = differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / differences.length;
  const scaled = differences.map((difference) => (size > 0 && Number.isFinite(size) ? difference / size : 0));
  const stream = random(seed, "calibrate");
  const group = Uint8Array.from({ length: 1 + Math.max(largest(ends[0]), largest(ends[1])) }, () =>
    stream.integer(groups),
  );
  const slopes = new Map<number, number>();
  return scaled.map((difference, i) => {
    const [g, h] = [group[ends[0][i]!]!, group[ends[1][i]!]!];
    const fold = Math.min(g, h) * groups + Math.max(g, h);
    const outside = (j: number) => [ends[0][j]!, ends[1][j]!].every((end) => group[end] !== g && group[end] !== h);
    const slope = slopes.get(fold) ?? steepnessOf(scaled, shares, weights, outside);
    slopes.set(fold, slope);
    const probability = 1 / (1 + Math.exp(-slope * difference));
    return Math.min(1 - 1e-12, Math.max(1e-12, probability));
  });
}

function largest(values: Uint32Array): number {
  return values.reduce((most, value) => Math.max(most, value), -1);
}

// The likelihood is concave in the slope: its derivative falls, and halving the interval finds where it is 0.
function steepnessOf(
  differences: Float64Array,
  shares: Float64Array,
  weights: Float64Array,
  outside: (judgement: number) => boolean,
): number {
  const rows = [...differences.keys()].filter(outside);
  const rising = (slope: number) => {
    let derivative = 0;
    for (const i of rows)
      derivative += weights[i]! * differences[i]! * (shares[i]! - 1 / (1 + Math.exp(-slope * differences[i]!)));
    return derivative > 0;
  };
  if (!rising(0)) return 0;
  if (rising(steepest)) return steepest;
  let [low, high] = [0, steepest];
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle)) low = middle;
    else high = middle;
  }
  return low;
}
