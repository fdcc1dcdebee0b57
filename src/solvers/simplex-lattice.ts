import { BadInput } from "../problem.js";
import { begin, counted, type Search, type SearchState } from "./search.js";

/** What the lattice remembers from batch to batch. @internal */
export interface SimplexLatticeState extends SearchState {
  /** In how many parts the total is cut. */
  readonly parts: number;
  /** The parts of each weight at the next point; null when all were tried. */
  readonly next: readonly number[] | null;
}

const batch = 256;

/**
 * Every way to share a total of so many equal parts among the weights: all compositions of `parts` in whole numbers, none lost
 * to rounding. There are (parts + n - 1 choose n - 1): 66 of three weights in tenths, 3,003 of six. Without `parts`, as many as
 * the budget allows. Those that break a further constraint are left out.
 *
 * In this order: the last weight grows first, (1, 0, 0), (.9, .1, 0), (.9, 0, .1), (.8, .2, 0), ...; of equal values the first
 * is the best. The start that is asked for plays no part.
 * Its `start` throws BadInput for weights that may be negative or have no total, for parts that are no whole number from 1, and where
 * no point is left.
 */
export function simplexLattice(parts?: number): Search<SimplexLatticeState> {
  return {
    name: "exact simplex lattice",
    start(problem, options) {
      const state = begin(problem, options);
      const n = problem.dimensions;
      if (problem.bounds || !problem.constraints?.nonNegative || !problem.constraints.total)
        throw new BadInput({ what: "a lattice is over weights that are not negative and have a total" });
      const chosen = parts ?? mostParts(n, options.budget);
      if (!(Number.isInteger(chosen) && chosen >= 1))
        throw new BadInput({ what: "not a number of parts", value: String(chosen), expected: "a whole number from 1" });
      const next = firstAllowed({ ...state, parts: chosen, next: firstOf(n, chosen) });
      if (!next) throw new BadInput({ what: `no weights in steps of 1/${chosen} satisfy the constraints` });
      return { ...state, parts: chosen, next };
    },
    ask(state) {
      if (state.finished || !state.next) return { state, points: [] };
      const count = Math.min(batch, state.budget - state.evaluated);
      const points: Float64Array[] = [];
      let at: readonly number[] | null = state.next;
      while (at && points.length < count) {
        points.push(weightsOf(state, at));
        at = firstAllowed({ ...state, next: following(at) });
      }
      return { state: { ...state, next: at, asked: points.map((one) => [...one]) }, points };
    },
    tell(state, values) {
      const after = counted(state, values);
      return after.next ? after : { ...after, finished: "exhausted" };
    },
  };
}

/** How many ways there are to share `parts` among `n` weights; Infinity where it is beyond what a double counts. */
export function latticeSize(n: number, parts: number): number {
  let ways = 1;
  // Each product is a binomial coefficient, so that each division is exact.
  for (let k = 1; k < n; k++) {
    ways = (ways * (parts + k)) / k;
    if (ways > Number.MAX_SAFE_INTEGER / (parts + n)) return Number.POSITIVE_INFINITY;
  }
  return ways;
}

function mostParts(n: number, budget: number): number {
  if (n === 1) return 1;
  let parts = 1;
  while (latticeSize(n, parts + 1) <= budget) parts++;
  return parts;
}

function firstOf(n: number, parts: number): number[] {
  return Array.from({ length: n }, (_, i) => (i === 0 ? parts : 0));
}

// The next composition in descending order of the first part, then of the second, and so on.
function following(composition: readonly number[]): number[] | null {
  const last = composition.length - 1;
  let from = last - 1;
  while (from >= 0 && composition[from] === 0) from--;
  if (from < 0) return null;
  const next = [...composition];
  next[from]!--;
  const rest = next[last]! + 1;
  next[last] = 0;
  next[from + 1] = rest;
  return next;
}

function weightsOf({ parts, domain }: SimplexLatticeState, composition: readonly number[]): Float64Array {
  const total = domain.constraints!.total!;
  return Float64Array.from(composition, (count) => (count * total) / parts);
}

function firstAllowed(state: SimplexLatticeState): readonly number[] | null {
  let at = state.next;
  while (at && !allowed(state, at)) at = following(at);
  return at;
}

function allowed(state: SimplexLatticeState, composition: readonly number[]): boolean {
  const { groups, order, caps, total } = state.domain.constraints!;
  const slack = 1e-9 * state.parts;
  const inParts = (value: number) => (value * state.parts) / total!;
  return (
    order.every(([i, j]) => composition[i]! >= composition[j]!) &&
    (caps ?? []).every((cap, i) => cap === null || composition[i]! <= inParts(cap) + slack) &&
    groups.every((group) => {
      const held = group.members.reduce((sum, i) => sum + composition[i]!, 0);
      return Math.abs(held - inParts(group.total)) <= slack;
    })
  );
}
