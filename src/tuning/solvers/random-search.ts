import { placed } from "./domain.js";
import { halton } from "./halton.js";
import { begin, counted, type Search, type SearchState } from "./search.js";

const batch = 64;

/**
 * Points spread evenly over all that are feasible, the start first: the baseline that every other search has to beat. They are
 * those of a randomised Halton sequence; on the simplex by their negative logarithms, which makes them uniform there. Further
 * constraints bring a point to the nearest that satisfies them, so that their faces get more than their share.
 *
 * Source: J. Bergstra, Y. Bengio (2012), Random search for hyper-parameter optimization, JMLR 13.
 */
export const randomSearch: Search<SearchState> = {
  name: "low-discrepancy random search",
  start: begin,
  ask(state) {
    if (state.finished) return { state, points: [] };
    const { start, spread, point } = placed(state.domain);
    const sequence = halton(state.seed, state.domain.dimensions);
    const count = Math.min(batch, state.budget - state.evaluated);
    const points = Array.from({ length: count }, (_, i) => {
      const index = state.evaluated + i;
      return index === 0 ? point(start) : spread(sequence(index));
    });
    return { state: { ...state, asked: points.map((one) => [...one]) }, points };
  },
  tell: counted,
};
