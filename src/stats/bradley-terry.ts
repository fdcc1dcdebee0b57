/** Comparisons of units: `first[i]` was preferred to `second[i]`, or neither was. */
export interface Comparisons {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly weights: Float64Array;
  /** The share of each comparison that was a tie: 1 where neither was preferred, 0 where the first was. */
  readonly ties: Float64Array;
}

export interface BradleyTerry {
  /** The logarithm of each unit's strength; their mean is 0. */
  readonly strengths: Float64Array;
  /** Davidson's ν: equals tie with probability ν / (2 + ν). 0 without ties, infinite when all are ties. */
  readonly tie: number;
  readonly iterations: number;
  /** The most that the expected and the observed successes of a unit differ, in comparisons. */
  readonly residual: number;
}

const mostIterations = 100_000;

/**
 * The strengths that make comparisons most likely: the first of two units of strengths p and q wins with probability
 * p / (p + q + ν √(pq)), and ν √(pq) / (p + q + ν √(pq)) is that of a tie; ν is estimated too. Without ties this is Bradley and
 * Terry's model. Nothing is regularised: every unit must reach every other along "won or tied", or there is no maximum, and
 * the result means nothing; see `strongComponents`. Stops where no unit's successes differ by more than 1e-9 of all.
 *
 * Source: R. R. Davidson (1970), JASA 65(329); the existence of a maximum, L. R. Ford (1957), American Mathematical Monthly
 * 64(8); the iteration is a minorise-maximise one in the manner of D. R. Hunter (2004), Annals of Statistics 32(1), with √(pq)
 * bounded by the inequality of the means.
 */
export function bradleyTerry(comparisons: Comparisons, units: number): BradleyTerry {
  const { first, second, weights, ties } = comparisons;
  const successes = new Float64Array(units);
  let [total, tied] = [0, 0];
  for (let i = 0; i < first.length; i++) {
    const half = (weights[i]! * ties[i]!) / 2;
    successes[first[i]!]! += weights[i]! - half;
    successes[second[i]!]! += half;
    total += weights[i]!;
    tied += 2 * half;
  }
  const root = new Float64Array(units).fill(1); // of the strength
  if (tied === total) return { strengths: new Float64Array(units), tie: total > 0 ? Infinity : 0, ...done };
  let tie = tied > 0 ? (2 * tied) / (total - tied) : 0;
  let [iterations, residual] = [0, Number.POSITIVE_INFINITY];
  const slope = new Float64Array(units);
  for (; iterations < mostIterations; iterations++) {
    slope.fill(0);
    let expectedTies = 0;
    for (let i = 0; i < first.length; i++) {
      const [a, b] = [root[first[i]!]!, root[second[i]!]!];
      const each = weights[i]! / (a * a + b * b + tie * a * b);
      slope[first[i]!]! += each * (1 + (tie * b) / (2 * a));
      slope[second[i]!]! += each * (1 + (tie * a) / (2 * b));
      expectedTies += each * a * b;
    }
    residual = Math.abs(tie * expectedTies - tied);
    for (let unit = 0; unit < units; unit++)
      residual = Math.max(residual, Math.abs(root[unit]! ** 2 * slope[unit]! - successes[unit]!));
    if (residual <= 1e-9 * total) break;
    for (let unit = 0; unit < units; unit++) root[unit] = Math.sqrt(successes[unit]! / slope[unit]!);
    if (tied > 0) tie = tied / expectedTies;
    centre(root);
  }
  return { strengths: root.map((value) => 2 * Math.log(value)), tie, iterations, residual };
}

const done = { iterations: 0, residual: 0 };

// Only ratios of strengths count.
function centre(root: Float64Array): void {
  const middle = Math.exp(root.reduce((sum, value) => sum + Math.log(value), 0) / root.length);
  for (let unit = 0; unit < root.length; unit++) root[unit]! /= middle;
}
