import {
  type LeastSquares,
  type LeastSquaresOptions,
  leastSquares,
  type Regression,
} from "../../solvers/least-squares.js";

const golden = (Math.sqrt(5) - 1) / 2;
const steps = 60;

/**
 * Least squares where a total of the weights leaves their scale free, as scores have none: the target is explained by a positive
 * number times weights that satisfy the constraints, and both are fitted. The error is unimodal in that number, which is
 * found by golden section. Without a total it is plain least squares.
 */
export function freeScaleLeastSquares(data: Regression, options: LeastSquaresOptions): LeastSquares {
  if (options.constraints.total === null) return leastSquares(data, options);
  const at = (scale: number) =>
    leastSquares(
      { ...data, values: data.values.map((value) => value * scale) },
      { ...options, penalty: options.penalty * scale ** 2 },
    );
  const free = leastSquares(data, {
    ...options,
    constraints: { ...options.constraints, total: null, groups: [], order: [], caps: null },
  });
  const reach = free.weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (!(reach > 0)) return at(1);
  let [low, high] = [0, 4 * reach];
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [first, second] = [at(a), at(b)];
  for (let step = 0; step < steps; step++) {
    if (first.objective <= second.objective) {
      [high, b, second] = [b, a, first];
      a = high - golden * (high - low);
      first = at(a);
    } else {
      [low, a, first] = [a, b, second];
      b = low + golden * (high - low);
      second = at(b);
    }
  }
  return first.objective <= second.objective ? first : second;
}
