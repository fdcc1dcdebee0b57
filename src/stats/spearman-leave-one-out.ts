import { comoment } from "./comoment.js";
import { correlation } from "./correlation.js";
import { jointOrder } from "./joint-order.js";
import type { Ranked } from "./ranked.js";

/**
 * Spearman's rho without each row in turn, the rows sorted by `a` and then by `b`, the others ranked anew each time;
 * O(n log n). NaN where what is left does not define it.
 *
 * Without row i the centred mid-rank of row j is what it was less half the sign of (x_j - x_i); the sums over j are taken
 * apart from there.
 * @throws RangeError when the lengths differ.
 */
export function spearmanLeaveOneOut(a: Ranked, b: Ranked): Float64Array {
  const { groupA, groupB, discordant, equal } = jointOrder(a, b);
  const n = groupA.length;
  const middle = (n + 1) / 2;
  const [ofA, ofB] = [without(a), without(b)];
  const [sumsA, sumsB] = [signedSums(a, b), signedSums(b, a)];
  const together = comoment(a.midRanks(), middle, b.midRanks(), middle);
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [g, h] = [groupA[i]!, groupB[i]!];
    const net = n - ofA.size[g]! - ofB.size[h]! + equal[i]! - 2 * discordant[i]!;
    const product = together - ofA.rank[g]! * ofB.rank[h]! - (sumsA[g]! + sumsB[h]!) / 2 + net / 4;
    values[i] = correlation(product, ofA.squares[g]!, ofB.squares[h]!);
  }
  return values;
}

interface Without {
  readonly size: Float64Array;
  /** Centred. */
  readonly rank: Float64Array;
  /** The sum of squares of the ranks of what is left. */
  readonly squares: Float64Array;
}

// For each group of a column: leaving out one of its rows.
function without(column: Ranked): Without {
  const { groups, starts, order } = column;
  const [size, rank, squares] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)];
  const all = column.rankMoments().squares;
  let below = 0;
  for (let group = 0; group < groups; group++) {
    size[group] = starts[group + 1]! - starts[group]!;
    rank[group] = (starts[group]! + starts[group + 1]! - order.length) / 2;
    const within = size[group]! * rank[group]!;
    const left = all - rank[group]! ** 2 + 2 * below + within + (order.length - size[group]!) / 4;
    below += within;
    squares[group] = groups === 2 && size[group] === 1 ? 0 : left;
  }
  return { size, rank, squares };
}

// For each group of `by`: the centred mid-ranks in `of` of all rows above it less those of all rows below it.
function signedSums(by: Ranked, of: Ranked): Float64Array {
  const ranks = of.midRanks();
  const middle = (ranks.length + 1) / 2;
  const sums = new Float64Array(by.groups);
  let below = 0;
  for (let group = 0; group < by.groups; group++) {
    let within = 0;
    for (let i = by.starts[group]!; i < by.starts[group + 1]!; i++) within += ranks[by.order[i]!]! - middle;
    sums[group] = -2 * below - within;
    below += within;
  }
  return sums;
}
