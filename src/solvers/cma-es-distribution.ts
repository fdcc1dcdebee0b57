import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { cmaEsParameters } from "./cma-es-parameters.js";

/** The normal distribution that CMA-ES draws from, with its two evolution paths. Plain JSON; matrices are row-major. */
export interface CmaEsDistribution {
  readonly mean: readonly number[];
  readonly sigma: number;
  readonly covariance: readonly number[];
  readonly sigmaPath: readonly number[];
  readonly covariancePath: readonly number[];
  readonly generation: number;
  /** The axes of the covariance (columns) and the standard deviations along them, as they were `since` that generation. */
  readonly axes: readonly number[];
  readonly lengths: readonly number[];
  readonly since: number;
}

/** A sphere of standard deviation `sigma` around `mean`. */
export function roundDistribution(mean: ArrayLike<number>, sigma: number): CmaEsDistribution {
  const n = mean.length;
  const identity = Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
  const zeros = new Array<number>(n).fill(0);
  return {
    mean: Array.from(mean),
    sigma,
    covariance: identity,
    sigmaPath: zeros,
    covariancePath: zeros,
    generation: 0,
    axes: identity,
    lengths: new Array<number>(n).fill(1),
    since: 0,
  };
}

/** The sample that a standard normal vector stands for. */
export function sampleAt({ mean, sigma, axes, lengths }: CmaEsDistribution, normal: Float64Array): Float64Array {
  const n = mean.length;
  return Float64Array.from(mean, (middle, i) => {
    let move = 0;
    for (let k = 0; k < n; k++) move += axes[i * n + k]! * lengths[k]! * normal[k]!;
    return middle + sigma * move;
  });
}

/**
 * The distribution after a generation: `samples` from the best on. Recombination, cumulative step-size adaptation, and the
 * rank-one and rank-mu updates of the covariance with the negative weights of the worse half.
 *
 * Source: N. Hansen (2016), The CMA evolution strategy: a tutorial, arXiv 1604.00772, figure 6.
 */
export function updated(before: CmaEsDistribution, samples: readonly Float64Array[]): CmaEsDistribution {
  const n = before.mean.length;
  const { weights, muEffective, cSigma, dSigma, cCumulation, cOne, cMu, chi } = cmaEsParameters(n, samples.length);
  const moves = samples.map((sample) => sample.map((value, i) => (value - before.mean[i]!) / before.sigma));
  const step = new Float64Array(n);
  moves.forEach((move, rank) => {
    if (weights[rank]! > 0) for (let i = 0; i < n; i++) step[i]! += weights[rank]! * move[i]!;
  });
  const keep = Math.sqrt(cSigma * (2 - cSigma) * muEffective);
  const standard = whitened(before, step);
  const back = fromAxes(before, standard);
  const sigmaPath = before.sigmaPath.map((value, i) => (1 - cSigma) * value + keep * back[i]!);
  const length = Math.hypot(...sigmaPath);
  const settled = Math.sqrt(1 - (1 - cSigma) ** (2 * (before.generation + 1)));
  const slow = length / settled < (1.4 + 2 / (n + 1)) * chi ? 1 : 0;
  const along = slow * Math.sqrt(cCumulation * (2 - cCumulation) * muEffective);
  const covariancePath = before.covariancePath.map((value, i) => (1 - cCumulation) * value + along * step[i]!);
  const scaled = Float64Array.from(weights, (weight, rank) => {
    if (weight >= 0) return weight;
    const size = whitened(before, moves[rank]!).reduce((sum, value) => sum + value ** 2, 0);
    return size > 0 ? (weight * n) / size : 0;
  });
  const lost = (1 - slow) * cCumulation * (2 - cCumulation);
  const decay = 1 + cOne * lost - cOne - cMu * weights.reduce((sum, weight) => sum + weight, 0);
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      let cell = decay * before.covariance[i * n + k]! + cOne * covariancePath[i]! * covariancePath[k]!;
      for (let rank = 0; rank < moves.length; rank++) cell += cMu * scaled[rank]! * moves[rank]![i]! * moves[rank]![k]!;
      covariance[i * n + k] = cell;
      covariance[k * n + i] = cell;
    }
  }
  return decomposed(
    {
      ...before,
      mean: before.mean.map((value, i) => value + before.sigma * step[i]!),
      sigma: before.sigma * Math.exp(Math.min(1, (cSigma / dSigma) * (length / chi - 1))),
      covariance: Array.from(covariance),
      sigmaPath,
      covariancePath,
      generation: before.generation + 1,
    },
    1 / (10 * n * (cOne + cMu)),
  );
}

// The axes cost as much as n samples and change slowly: the tutorial's section B.2 lets them wait.
function decomposed(distribution: CmaEsDistribution, wait: number): CmaEsDistribution {
  if (distribution.generation - distribution.since < wait) return distribution;
  const n = distribution.mean.length;
  const matrix = new Matrix(n, n);
  for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) matrix.set(i, k, distribution.covariance[i * n + k]!);
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return {
    ...distribution,
    axes: eigenvectorMatrix.to1DArray(),
    lengths: realEigenvalues.map((value) => Math.sqrt(Math.max(value, 1e-300))),
    since: distribution.generation,
  };
}

function whitened({ axes, lengths }: CmaEsDistribution, vector: Float64Array): Float64Array {
  const n = lengths.length;
  return Float64Array.from(lengths, (length, k) => {
    let along = 0;
    for (let i = 0; i < n; i++) along += axes[i * n + k]! * vector[i]!;
    return along / length;
  });
}

function fromAxes({ axes, lengths }: CmaEsDistribution, along: Float64Array): Float64Array {
  const n = lengths.length;
  return Float64Array.from(lengths, (_, i) => {
    let value = 0;
    for (let k = 0; k < n; k++) value += axes[i * n + k]! * along[k]!;
    return value;
  });
}
