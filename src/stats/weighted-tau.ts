import { comoment } from "./comoment.js";
import { type JointOrder, jointOrder } from "./joint-order.js";
import type { Ranked } from "./ranked.js";
import type { Statistic } from "./statistic.js";

/**
 * Vigna's weighted tau: Kendall's, where a pair weighs 1 / place of the one plus 1 / place of the other, so that the top
 * decides. The places are those by descending (a, b) and by descending (b, a), and the two results are averaged, as
 * SciPy's `weightedtau` does. NaN below two rows and for a constant column.
 */
export const weightedTau = {
  name: "weighted-tau",
  label: "Weighted τ",
  about: "Kendall's τ where exchanges near the top count most.",
  source:
    "S. Vigna (2015), A weighted correlation index for rankings with ties, WWW 2015, https://arxiv.org/abs/1404.3325",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    const joint = jointOrder(a, b);
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    const terms = weighTerms(joint, a, b);
    const byFirst = weighted(terms, hyperbolic(joint.place.map((_, i) => i)));
    const bySecond = weighted(terms, hyperbolic(joint.place));
    return Math.max(-1, Math.min(1, (byFirst + bySecond) / 2));
  },
} satisfies Statistic;

interface Terms {
  /** Pairs of each row in the same order less pairs in the opposite order. */
  readonly net: Float64Array;
  /** Pairs of each row that are not tied in the first column, and in the second. */
  readonly orderedA: Float64Array;
  readonly orderedB: Float64Array;
}

function weighTerms({ groupA, groupB, discordant, equal }: JointOrder, a: Ranked, b: Ranked): Terms {
  const n = groupA.length;
  const [net, orderedA, orderedB] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const tiedA = a.starts[groupA[i]! + 1]! - a.starts[groupA[i]!]!;
    const tiedB = b.starts[groupB[i]! + 1]! - b.starts[groupB[i]!]!;
    orderedA[i] = n - tiedA;
    orderedB[i] = n - tiedB;
    net[i] = n - tiedA - tiedB + equal[i]! - 2 * discordant[i]!;
  }
  return { net, orderedA, orderedB };
}

function weighted({ net, orderedA, orderedB }: Terms, weights: Float64Array): number {
  const total = (counts: Float64Array) => comoment(counts, 0, weights, 0);
  return total(net) / Math.sqrt(total(orderedA)) / Math.sqrt(total(orderedB));
}

// 1 / place, counted from 1 at the top, for places that are counted from 0 at the bottom.
function hyperbolic(place: Int32Array): Float64Array {
  const weights = new Float64Array(place.length);
  for (let i = 0; i < place.length; i++) weights[i] = 1 / (place.length - place[i]!);
  return weights;
}
