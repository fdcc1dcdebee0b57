import { random } from "../random.js";
import { shuffle } from "../shuffle.js";
import { correlationsFrom, covariances } from "./covariances.js";
import { explainedBySubset, explainer, type SignalCorrelations } from "./explained-by-subset.js";
import { knownRows } from "./known-rows.js";
import { jackknifeIntervals, leaveGroupsOut } from "./leave-groups-out.js";

const mostExact = 15;

/** How orders are drawn and intervals are made. */
export interface ShapleyOptions {
  readonly seed: number;
  /** With more than 15 signals: how many random orders of them are drawn, each with its reverse; 1,000 by default. */
  readonly orders?: number;
  /** How many groups of accounts are left out in turn for the intervals: 20 by default; 0 leaves the intervals out (NaN). */
  readonly groups?: number;
  /** How sure the intervals are: 0.95 by default. */
  readonly level?: number;
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
  readonly orderErrors: Float64Array;
  /** The interval of each share over accounts that might have been drawn instead. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * The Shapley shares of explained variance: what a signal adds to R squared of a linear regression of the score on the signals,
 * averaged over all orders in which they could be added. Signals that say the same share what they say, whichever of them has the
 * weight; a signal that the score does not use has a share where it is correlated with those it does. Exact up to 15
 * signals, from a seeded sample of orders beyond. Intervals are Student's, from the jackknife that leaves out seeded groups of
 * accounts, within 0 .. 1. Rows with anything unknown are left out. A constant signal has 0; all is NaN for a constant score and with no
 * more rows than signals, and so are the intervals where there are fewer than twice as many rows as groups.
 *
 * Sources: U. Grömping (2006), Relative importance for linear regression in R: the package relaimpo, J. Stat. Softw. 17(1), "lmg",
 * https://doi.org/10.18637/jss.v017.i01; S. Lipovetsky, M. Conklin (2001), Analysis of regression in game theory approach, Appl. Stoch. Models Bus. Ind. 17(4).
 */
export function shapleyVariance(
  signals: readonly Float64Array[],
  scores: Float64Array,
  { seed, orders = 1000, groups = 20, level = 0.95 }: ShapleyOptions,
): ShapleyVariance {
  const k = signals.length;
  const columns = knownRows([...signals, scores]);
  const n = columns[0]!.length;
  const unknown = new Float64Array(k).fill(Number.NaN);
  const none = { shares: unknown, orderErrors: unknown, low: unknown, high: unknown };
  const sigma = covariances(columns);
  if (n <= k || !(sigma.at(-1)! > 0)) return { n, explained: Number.NaN, ...none };
  const sharedOut = (of: Float64Array) => {
    const found = signalCorrelations(of, k);
    return k <= mostExact ? exact(found) : sampled(found, seed, orders);
  };
  const whole = sharedOut(sigma);
  const without =
    groups > 1 && n >= 2 * groups
      ? leaveGroupsOut(columns, groups, seed).map((of) => (of.at(-1)! > 0 ? sharedOut(of).shares : unknown))
      : [];
  return { n, ...whole, ...jackknifeIntervals(whole.shares, without, level) };
}

// A constant signal is one that has nothing to do with the others, nor with the score.
function signalCorrelations(sigma: Float64Array, k: number): SignalCorrelations {
  const all = correlationsFrom(sigma, k + 1);
  const at = (i: number, j: number) => all[i * (k + 1) + j]! || 0;
  return {
    k,
    signals: Float64Array.from({ length: k * k }, (_, cell) => at(Math.floor(cell / k), cell % k)),
    score: Float64Array.from({ length: k }, (_, signal) => at(signal, k)),
  };
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
  return { explained: Math.min(1, explained.at(-1)!), shares, orderErrors: new Float64Array(k) };
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
    const order = shuffle([...Array(k).keys()], random(seed, "shapley", draw));
    const pair = new Float64Array(k);
    for (const one of [order, order.toReversed()])
      for (const [depth, signal] of one.entries()) pair[signal]! += add(signal, depth) / 2;
    for (const [signal, share] of pair.entries()) {
      sums[signal]! += share;
      squares[signal]! += share * share;
    }
  }
  const shares = sums.map((sum) => sum / orders);
  const orderErrors = shares.map((share, signal) =>
    Math.sqrt(Math.max(0, squares[signal]! / orders - share * share) / (orders - 1)),
  );
  const explained = shares.reduce((sum, share) => sum + share, 0);
  return { explained: Math.min(1, explained), shares, orderErrors };
}
