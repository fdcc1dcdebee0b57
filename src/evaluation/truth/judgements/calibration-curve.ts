import type { CalibrationBin } from "../../../results/evaluation-views.js";
import { wilsonInterval } from "../../../stats/wilson-interval.js";

const bins = 10;

/**
 * The calibration curve of probabilities that were made out of fold: ten bins of equal width between 1/2 and 1, by the
 * probability of the account that is favoured, so that it does not matter which stands first. A probability of 1/2 favours
 * neither and is half right. The n of an interval is that of equal weights with the same spread.
 */
export function calibrationCurve(
  probabilities: Float64Array,
  shares: Float64Array,
  weights: Float64Array,
  level: number,
): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ n: 0, weight: 0, squares: 0, predicted: 0, observed: 0 }));
  for (let i = 0; i < probabilities.length; i++) {
    const favourite = Math.max(probabilities[i]!, 1 - probabilities[i]!);
    const bin = sums[Math.min(bins - 1, Math.floor((favourite - 0.5) * 2 * bins))]!;
    bin.n++;
    bin.weight += weights[i]!;
    bin.squares += weights[i]! ** 2;
    bin.predicted += weights[i]! * favourite;
    bin.observed += weights[i]! * right(probabilities[i]!, shares[i]!);
  }
  return sums.flatMap(({ n, weight, squares, predicted, observed }, i) => {
    if (n === 0) return [];
    const share = observed / weight;
    const [from, to] = [0.5 + i / (2 * bins), 0.5 + (i + 1) / (2 * bins)];
    const seen = { n, predicted: predicted / weight, observed: share };
    return [{ from, to, ...seen, ...wilsonInterval(share, weight ** 2 / squares, level) }];
  });
}

function right(probability: number, share: number): number {
  if (probability === 0.5) return 0.5;
  return probability > 0.5 ? share : 1 - share;
}
