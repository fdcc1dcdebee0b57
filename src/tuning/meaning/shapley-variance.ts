import { random } from "../../random.js";
import { correlationsFrom, covariances } from "./covariances.js";
import { explainedBySubset, explainer, type SignalCorrelations } from "./explained-by-subset.js";
import { knownRows } from "./known-rows.js";

const mostExact = 15;

export interface ShapleyOptions {
  readonly seed: number;
  /** With more than 15 signals: how many random orders of them are drawn, each with its reverse; 1,000 by default. */
  readonly orders?: number;
}

/** How the variance of a score that its signals explain is shared out among them. */
export interface ShapleyVariance {
  /** Accounts at which the score and all signals are known. */
  readonly n: number;
  /** R squared of the score on all signals. */
  readonly explained: number;
  /** For each signal its share of the score's variance; they sum to `explained`, and none is negative. */
  readonly shares: Float64Array;
  /** The standard error of each share that drawing orders brings; all 0 where every subset was looked at. */
  readonly errors: Float64Array;
}

/**
 * The Shapley shares of explained variance: what a signal adds to R squared of a linear regression of the score on the signals,
 * averaged over all orders in which they could be added. Signals that say the same share what they say, whichever of them has the
 * weight; a signal that the score does not use has a share where it is correlated with those it does. Exact up to 15
 * signals, from a seeded sample of orders beyond. Rows with anything unknown are left out. A constant signal has 0; all is NaN for
 * a constant score and with no more rows than signals.
 *
 * Sources: U. Grömping (2006), Relative importance for linear regression in R: the package relaimpo, J. Stat. Softw. 17(1), "lmg",
 * https://doi.org/10.18637/jss.v017.i01; S. Lipovetsky, M. Conklin (2001), Analysis of regression in game theory approach, Appl. Stoch. Models Bus. Ind. 17(4).
 */
export function shapleyVariance(
  signals: readonly Float64Array[],
  scores: Float64Array,
  { seed, orders = 1000 }: ShapleyOptions,
): ShapleyVariance {
  const k = signals.length;
  const columns = knownRows([...signals, scores]);
  const n = columns[0]!.length;
  const all = correlationsFrom(covariances(columns), k + 1);
  const unknown = new Float64Array(k).fill(Number.NaN);
  if (n <= k || Number.isNaN(all.at(-1)!)) return { n, explained: Number.NaN, shares: unknown, errors: unknown };
  // A constant signal is one that has nothing to do with the others, nor with the score.
  const at = (i: number, j: number) => all[i * (k + 1) + j]! || 0;
  const found: SignalCorrelations = {
    k,
    signals: Float64Array.from({ length: k * k }, (_, cell) => at(Math.floor(cell / k), cell % k)),
    score: Float64Array.from({ length: k }, (_, signal) => at(signal, k)),
  };
  return { n, ...(k <= mostExact ? exact(found) : sampled(found, seed, orders)) };
}

function exact(correlations: SignalCorrelations) {
  const { k } = correlations;
  const explained = explainedBySubset(correlations);
  const sizes = Uint8Array.from(explained, (_, mask) => bitsOf(mask));
  const weights = weightsOfSizes(k);
  const shares = new Float64Array(k);
  for (let mask = 0; mask < explained.length; mask++) {
    for (let signal = 0; signal < k; signal++) {
      if (mask & (1 << signal)) continue;
      const gain = explained[mask | (1 << signal)]! - explained[mask]!;
      shares[signal]! += weights[sizes[mask]!]! * Math.max(0, gain);
    }
  }
  return { explained: explained.at(-1)!, shares, errors: new Float64Array(k) };
}

// The share of orders in which a given set of so many stands before a given signal: s! (k - s - 1)! / k!
function weightsOfSizes(k: number): Float64Array {
  const weights = new Float64Array(k);
  weights[0] = 1 / k;
  for (let size = 1; size < k; size++) weights[size] = (weights[size - 1]! * size) / (k - size);
  return weights;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left > 0; left &= left - 1) bits++;
  return bits;
}

// An order and its reverse: who comes late in the one comes early in the other, which evens the sample out.
function sampled(correlations: SignalCorrelations, seed: number, orders: number) {
  const { k } = correlations;
  const add = explainer(correlations);
  const [sums, squares] = [new Float64Array(k), new Float64Array(k)];
  for (let draw = 0; draw < orders; draw++) {
    const order = shuffled(k, random(seed, "shapley", draw));
    const pair = new Float64Array(k);
    for (const one of [order, order.toReversed()])
      for (const [depth, signal] of one.entries()) pair[signal]! += add(signal, depth) / 2;
    for (const [signal, share] of pair.entries()) {
      sums[signal]! += share;
      squares[signal]! += share * share;
    }
  }
  const shares = sums.map((sum) => sum / orders);
  const errors = shares.map((share, signal) =>
    Math.sqrt(Math.max(0, squares[signal]! / orders - share * share) / (orders - 1)),
  );
  return { explained: shares.reduce((sum, share) => sum + share, 0), shares, errors };
}

function shuffled(k: number, stream: ReturnType<typeof random>): number[] {
  const order = Array.from({ length: k }, (_, i) => i);
  for (let i = k - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
