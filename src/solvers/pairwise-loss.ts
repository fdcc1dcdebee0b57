import { sum } from "../stats/sum.js";
import { kernel, room, view, withRoom } from "./kernel/memory.js";
import { perRow, productsOf, roomPerRow, type Tiles, tilesOf } from "./kernel/tiles.js";
import type { Evaluated, Smooth } from "./newton.js";
import type { PairDifferences } from "./pair-differences.js";

export interface PairwiseProblem extends Smooth {
  /** The weight of all judgements. */
  readonly judged: number;
}

/** Judgements where the kernel finds them: of use inside the `withRoom` in which they were laid out. */
export interface LaidOut extends PairDifferences {
  readonly tiles: Tiles;
  readonly addresses: {
    readonly point: number;
    readonly gradient: number;
    readonly surprises: number;
    readonly ties: number;
    readonly slopes: number;
    readonly factors: number;
  };
}

export function layOut(data: PairDifferences): LaidOut {
  const tiles = tilesOf(data.values, data.rows, data.columns, data.weights);
  const addresses = {
    point: room(tiles.columns),
    gradient: room(tiles.columns),
    surprises: room(tiles.count),
    ties: perRow(data.ties, tiles.count),
    slopes: roomPerRow(tiles.count),
    factors: roomPerRow(tiles.count),
  };
  return { ...data, tiles, addresses };
}

/** The summed surprise at judgements and half the ridge, to be minimised; see `pairwiseLogistic`. */
export function pairwiseLoss(data: LaidOut, penalties: Float64Array): PairwiseProblem {
  const { columns, tiles, addresses } = data;
  let at: Float64Array | null = null; // the point of the factors
  const evaluated = (point: Float64Array) => {
    at = point;
    return evaluate(data, point, penalties);
  };
  return {
    columns,
    scale: tiles.sizes,
    judged: sum(data.weights),
    roughCurvature: null,
    evaluate: evaluated,
    curvature(point) {
      if (at !== point) evaluated(point);
      const matrix = withRoom(() => productsOf(tiles, addresses.factors, columns));
      for (let j = 0; j < columns; j++) matrix[j * columns + j]! += penalties[j]!;
      return matrix;
    },
  };
}

function evaluate({ columns, tiles, addresses }: LaidOut, point: Float64Array, penalties: Float64Array): Evaluated {
  const { ties, slopes, factors, gradient, surprises } = addresses;
  const given = view(addresses.point, tiles.columns).fill(0);
  given.set(point);
  const slope = view(gradient, tiles.columns).fill(0);
  const { address, count, weights } = tiles;
  kernel.evaluate(address, count, tiles.columns, addresses.point, gradient, surprises, weights, ties, slopes, factors);
  let value = sum(view(surprises, count));
  for (let j = 0; j < columns; j++) {
    value += (penalties[j]! * point[j]! ** 2) / 2;
    slope[j]! += penalties[j]! * point[j]!;
  }
  return { value, gradient: slope.slice(0, columns) };
}

/** How far the weights move the log odds of a judgement, on average and where no signal works against another. */
export function meanLogOdds(weights: Float64Array, { scale, judged }: PairwiseProblem): number {
  return weights.reduce((sum, weight, j) => sum + (Math.abs(weight) * scale[j]!) / judged, 0);
}
