import { inversionsIn } from "./inversions-in.js";
import { isConstant, rowWeights, type Sample } from "./sample.js";

// Where the next row of each group of `b` stands when the rows are sorted by `b` and then by `a`; kept from call to call.
let next = new Int32Array(0);

/** Vigna's weighted tau of a resample (see `weightedTau`). NaN for a constant column. */
export function weightedVigna(sample: Sample): number {
  if (isConstant(sample)) return Number.NaN;
  const { size, total, groupA, groupB } = sample;
  const weight = rowWeights(sample);
  const [belowA, belowB] = [sample.sideA.below, sample.sideB.below];
  const inversions = inversionsIn(sample);
  if (next.length < belowB.length) next = new Int32Array(belowB.length);
  next.set(belowB);
  // Sums over the rows of what a row's pairs say, weighed by its place by (a, b) and by (b, a).
  let [netFirst, firstA, firstB, netSecond, secondA, secondB] = [0, 0, 0, 0, 0, 0];
  let place = 0;
  for (let i = 0; i < size; ) {
    const [a, b] = [groupA[i]!, groupB[i]!];
    const [tiedA, tiedB] = [belowA[a + 1]! - belowA[a]!, belowB[b + 1]! - belowB[b]!];
    const start = place;
    const other = next[b]!;
    let equal = 0;
    let larger = 0;
    for (; i < size && groupA[i] === a && groupB[i] === b; i++) {
      // The same for all rows that are equal in both columns, and known for those that were drawn.
      if (weight[i] !== 0) larger = inversions[i]!;
      equal += weight[i]!;
    }
    if (equal === 0) continue;
    const net = total - tiedA - tiedB + equal - 2 * (2 * larger + other - start);
    const [first, second] = [hyperbolic(total - start, equal), hyperbolic(total - other, equal)];
    netFirst += net * first;
    netSecond += net * second;
    firstA += (total - tiedA) * first;
    firstB += (total - tiedB) * first;
    secondA += (total - tiedA) * second;
    secondB += (total - tiedB) * second;
    place = start + equal;
    next[b] = other + equal;
  }
  const both = netFirst / Math.sqrt(firstA) / Math.sqrt(firstB) + netSecond / Math.sqrt(secondA) / Math.sqrt(secondB);
  return Math.max(-1, Math.min(1, both / 2));
}

// 1 / place, summed over `count` places from `highest` down to the top.
function hyperbolic(highest: number, count: number): number {
  let sum = 0;
  for (let place = highest; place > highest - count; place--) sum += 1 / place;
  return sum;
}
