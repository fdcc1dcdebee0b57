import { type Degeneracy, degeneracy } from "./degeneracy.js";
import { newton, type Smooth } from "./newton.js";
import type { PairDifferences } from "./pair-differences.js";
import { type LaidOut, layOut, meanLogOdds, pairwiseLoss } from "./pairwise-loss.js";
import type { Rows } from "./quadratic.js";

/** What samples of judgements say about all of them. */
export interface Rough {
  readonly weights: Float64Array;
  readonly curvature: (weights: Float64Array) => Float64Array;
}

/** Of many judgements some, and then more: they come near the weights in a small part of the time. None of few. */
export function pairwiseSamples(data: PairDifferences): LaidOut[] {
  const least = Math.max(2500, 40 * data.columns);
  return [40, 8].filter((every) => data.rows >= every * least).map((every) => layOut(sampleOf(data, every)));
}

function sampleOf(data: PairDifferences, every: number): PairDifferences {
  const { columns } = data;
  const rows = Math.floor(data.rows / every);
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const from = i * every * columns;
    for (let j = 0; j < columns; j++) values[i * columns + j] = data.values[from + j]!;
  }
  const of = (column: Float64Array) => Float64Array.from({ length: rows }, (_, i) => column[i * every]!);
  return { rows, columns, values, weights: of(data.weights), ties: of(data.ties) };
}

/** `degeneracy` of all judgements, by a sample where that is enough: what it tells apart, all of them do. */
export function degeneracyOf(
  data: LaidOut,
  samples: readonly LaidOut[],
  penalties: Float64Array,
  names: readonly string[],
): Degeneracy {
  const zero = new Float64Array(data.columns);
  for (const some of [...samples, data]) {
    const found = degeneracy(pairwiseLoss(some, penalties).curvature(zero), data.rows, names);
    if (!found.ridge || some === data) return found;
  }
  return { ridge: null, notes: [] };
}

/**
 * The weights and the curvature that samples of `all` judgements come to, each begun where the one before it ended. Null without
 * samples.
 */
export function roughly(samples: readonly LaidOut[], rows: Rows, penalties: Float64Array, all: number): Rough | null {
  let [weights, curvature] = [new Float64Array(penalties.length) as Float64Array, null as Smooth["roughCurvature"]];
  for (const sample of samples) {
    const share = sample.rows / all;
    const problem = pairwiseLoss(
      sample,
      penalties.map((one) => one * share),
    );
    const found = newton(problem, rows, weights, 1e-3);
    // A sample may be told apart without an error where all judgements are not.
    weights = found && meanLogOdds(found.weights, problem) < 10 ? found.weights : new Float64Array(penalties.length);
    curvature = (point) => problem.curvature(point).map((cell) => cell / share);
  }
  return curvature && { weights, curvature };
}
