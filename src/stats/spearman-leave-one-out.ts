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
  const rank = ({ starts }: Ranked, group: number) => (starts[group]! + starts[group + 1]! + 1) / 2 - middle;
  const size = ({ starts }: Ranked, group: number) => starts[group + 1]! - starts[group]!;
  const signed = { aa: signedSums(a, a), ab: signedSums(a, b), ba: signedSums(b, a), bb: signedSums(b, b) };
  const together = comoment(a.midRanks(), middle, b.midRanks(), middle);
  const [squaresA, squaresB] = [a.rankMoments().squares, b.rankMoments().squares];
  const left = (column: Ranked, group: number, squares: number, sums: Float64Array) =>
    column.groups === 2 && size(column, group) === 1
      ? 0
      : squares - rank(column, group) ** 2 - sums[group]! + (n - size(column, group)) / 4;
  return Float64Array.from({ length: n }, (_, i) => {
    const [g, h] = [groupA[i]!, groupB[i]!];
    const net = n - size(a, g) - size(b, h) + equal[i]! - 2 * discordant[i]!;
    const product = together - rank(a, g) * rank(b, h) - (signed.ab[g]! + signed.ba[h]!) / 2 + net / 4;
    return correlation(product, left(a, g, squaresA, signed.aa), left(b, h, squaresB, signed.bb));
  });
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
