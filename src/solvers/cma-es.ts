import { random } from "../random.js";
import { type CmaEsDistribution, roundDistribution, sampleAt, updated } from "./cma-es-distribution.js";
import { defaultPopulation } from "./cma-es-parameters.js";
import { type Coordinates, placed } from "./domain.js";
import { begin, counted, ranked, type Search, type SearchState } from "./search.js";

/** What CMA-ES remembers from batch to batch. @internal */
export interface CmaEsState extends SearchState {
  readonly distribution: CmaEsDistribution;
  readonly population: number;
  readonly restarts: number;
  /** The coordinates of what was asked, before they were brought inside. */
  readonly samples: readonly (readonly number[])[];
  /** The best value of each of the last generations since the restart. */
  readonly recent: readonly number[];
  /** The best value before the restart, or null. */
  readonly record: number | null;
}

/**
 * Covariance matrix adaptation: draws from a normal distribution, and moves, widens and turns it towards the better half. With
 * restarts, each with twice the population, from random points; it has converged when a restart finds nothing better.
 *
 * Weights with a total are searched in coordinates of the plane on which they sum to it, so that no draw is wasted on their
 * scale. A draw outside is evaluated at the nearest feasible point, so that weights of exactly zero are found, and ranked as if
 * its value were worse by its distance squared, in units of the generation's own spread. (A softmax never reaches a weight of
 * zero, and drifts off to infinity towards one; resampling until all weights are positive hardly ends with many of them.)
 *
 * Source: N. Hansen (2016), The CMA evolution strategy: a tutorial, arXiv 1604.00772; restarts as in A. Auger, N. Hansen (2005),
 * A restart CMA evolution strategy with increasing population size, IEEE CEC.
 */
export const cmaEs: Search<CmaEsState> = {
  name: "CMA-ES",
  start(problem, options) {
    const state = begin(problem, options);
    const { start, dimensions, step } = placed(state.domain);
    const distribution = roundDistribution(start, step);
    const population = defaultPopulation(Math.max(1, dimensions));
    return { ...state, distribution, population, restarts: 0, samples: [], recent: [], record: null };
  },
  ask(state) {
    if (state.finished) return { state, points: [] };
    const coordinates = placed(state.domain);
    const count = Math.min(state.population, state.budget - state.evaluated);
    const samples = state.evaluated === 0 ? [coordinates.start] : draw(state, count);
    const points = samples.map(coordinates.point);
    return {
      state: { ...state, samples: samples.map((one) => [...one]), asked: points.map((one) => [...one]) },
      points,
    };
  },
  tell(state, values) {
    const after = counted(state, values);
    const { dimensions } = placed(state.domain);
    if (dimensions === 0) return { ...after, finished: "exhausted" };
    if (state.samples.length < state.population) return { ...after, samples: [] }; // the start, or cut short by the budget
    const order = bestFirst(state, values);
    const samples = order.map((i) => Float64Array.from(state.samples[i]!));
    const distribution = updated(state.distribution, samples);
    const kept = Math.ceil(10 + (30 * dimensions) / state.population);
    const recent = [...state.recent, ranked(values[order[0]!]!)].slice(-kept);
    const next = { ...after, distribution, samples: [], recent };
    return after.finished || !settled(next, values, kept) ? next : restarted(next);
  },
};

function draw({ seed, restarts, distribution }: CmaEsState, count: number): Float64Array[] {
  const stream = random(seed, "cma-es", restarts, distribution.generation);
  return Array.from({ length: count }, () =>
    sampleAt(
      distribution,
      Float64Array.from(distribution.mean, () => stream.normal()),
    ),
  );
}

function bestFirst({ domain, samples, asked, distribution }: CmaEsState, values: Float64Array): number[] {
  const { locate } = placed(domain);
  const n = distribution.mean.length;
  const outside = asked.map((point, i) =>
    locate(Float64Array.from(point)).reduce((sum, value, k) => sum + (value - samples[i]![k]!) ** 2, 0),
  );
  const sorted = Float64Array.from(values, ranked).sort();
  const spread = sorted[Math.floor((3 * sorted.length) / 4)]! - sorted[Math.floor(sorted.length / 4)]!;
  let variance = 0;
  for (let i = 0; i < n; i++) variance += (distribution.sigma ** 2 * distribution.covariance[i * (n + 1)]!) / n;
  const price = spread < Number.MAX_VALUE / 2 ? spread / variance : 0;
  const cost = Float64Array.from(values, (value, i) => ranked(value) + price * outside[i]!);
  return [...values.keys()].sort((i, j) => cost[i]! - cost[j]! || outside[i]! - outside[j]! || i - j);
}

// TolFun, TolX and the condition of the tutorial's section B.3. Coordinates are of the order of one.
function settled({ distribution, recent }: CmaEsState, values: Float64Array, kept: number): boolean {
  const { sigma, covariance, covariancePath, lengths, mean } = distribution;
  const all = [...recent, ...Float64Array.from(values, ranked)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (recent.length >= kept && most - least <= 1e-12 * Math.max(1e-3, Math.abs(least))) return true;
  const widest = mean.map((_, i) =>
    Math.max(Math.abs(covariancePath[i]!), Math.sqrt(covariance[i * (mean.length + 1)]!)),
  );
  return sigma * Math.max(...widest) < 1e-11 || Math.max(...lengths) > 1e7 * Math.min(...lengths);
}

function restarted(state: CmaEsState): CmaEsState {
  const found = ranked(state.best?.value ?? Number.NaN);
  const enough = state.record !== null && state.record - found <= 1e-9 * Math.max(1e-3, Math.abs(found));
  if (enough) return { ...state, finished: "converged" };
  const coordinates: Coordinates = placed(state.domain);
  const stream = random(state.seed, "cma-es restart", state.restarts);
  const cube = new Float64Array(state.domain.dimensions).map(() => stream.uniform());
  return {
    ...state,
    distribution: roundDistribution(coordinates.locate(coordinates.spread(cube)), coordinates.step),
    population: 2 * state.population,
    restarts: state.restarts + 1,
    recent: [],
    record: found,
  };
}
