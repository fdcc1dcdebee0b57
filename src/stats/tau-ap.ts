import { type JointOrder, jointOrder } from "./joint-order.js";
import type { Ranked } from "./ranked.js";
import type { Settings, Statistic } from "./statistic.js";

type Ties = "none" | "a" | "b";

/**
 * The average-precision correlation. With ties `none` and `a` the first column is the truth, which must be free of ties,
 * and the second the estimate: `none` takes no ties there either, `a` averages over all ways to break them (accuracy).
 * `b` takes ties in both and is the mean of both directions (agreement), so swapping the columns changes nothing.
 * NaN below two rows, for a constant column, and where there are ties that the variant does not take.
 */
export const tauAp = {
  name: "tau-ap",
  label: "τ-AP",
  about:
    "For an account drawn from the ranking and another above it, how often the other ranking has them in that order too.",
  source:
    "E. Yilmaz, J. A. Aslam, S. Robertson (2008), SIGIR; ties: J. Urbano, M. Marrero (2017), The treatment of ties in AP correlation, ICTIR",
  range: [-1, 1],
  symmetric: false,
  symmetricWith: ({ ties }: Settings) => ties === "b",
  kind: "agreement",
  parameters: {
    ties: {
      about:
        "none: there are none; a: in the second column, their order unknown; b: in both, the mean of both directions",
      default: "b",
      choices: ["none", "a", "b"],
    },
  },
  estimate(a: Ranked, b: Ranked, { ties }: { readonly ties: Ties }): number {
    const joint = jointOrder(a, b);
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    if (ties === "b") return (agreement(joint.above, joint.groupA, a) + agreement(joint.above, joint.groupB, b)) / 2;
    return a.tiedPairs > 0 || (ties === "none" && b.tiedPairs > 0) ? Number.NaN : accuracy(joint, b);
  },
} satisfies Statistic;

// The mean, over the accounts that have others above them in this column, of the share that is above in both.
function agreement(above: Int32Array, group: Int32Array, { starts }: Ranked): number {
  const n = above.length;
  let total = 0;
  let accounts = 0;
  for (let i = 0; i < n; i++) {
    const higher = n - starts[group[i]! + 1]!;
    if (higher === 0) continue;
    total += above[i]! / higher;
    accounts++;
  }
  return (2 * total) / accounts - 1;
}

function accuracy({ above, groupB }: JointOrder, { groups, starts }: Ranked): number {
  const n = above.length;
  const aboveIn = new Float64Array(groups);
  for (let i = 0; i < n; i++) aboveIn[groupB[i]!]! += above[i]!;
  let total = 0;
  for (let group = 0; group < groups; group++) {
    total += tiedTerm(aboveIn[group]!, n - starts[group + 1]!, starts[group + 1]! - starts[group]!);
  }
  return (2 * total) / (n - 1) - 1;
}

// What a group of ties adds, averaged over its orders: its members take the places higher + 1 .. higher + size in turn.
function tiedTerm(above: number, higher: number, size: number): number {
  let inverse = 0;
  let within = 0;
  for (let k = 0; k < size; k++) {
    if (higher + k === 0) continue;
    inverse += 1 / (higher + k);
    within += k / (higher + k);
  }
  return higher === 0 ? within / 2 : (above * inverse) / size + within / 2;
}
