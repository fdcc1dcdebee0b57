import { scrambledSobol } from "../stats/sobol/scrambled-sobol.js";
import { placed } from "./domain.js";
import { begin, counted, type Search, type SearchState } from "./search.js";

const batch = 256;

/**
 * Points spread evenly over all that are feasible, the start first: the baseline that every other search has to beat. They are
 * those of a scrambled Sobol' sequence; on the simplex by their negative logarithms, which makes them uniform there. Further
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
    const n = state.domain.dimensions;
    const end = Math.min(state.evaluated + batch, state.budget);
    const cube = scrambledSobol(end - state.evaluated, n, state.seed, state.evaluated);
    const points: Float64Array[] = [];
    for (let i = state.evaluated; i < end; i++)
      points.push(
        i === 0 ? point(start) : spread(cube.subarray((i - state.evaluated) * n, (i - state.evaluated + 1) * n)),
      );
    return { state: { ...state, asked: points.map((one) => [...one]) }, points };
  },
  tell: counted,
};
