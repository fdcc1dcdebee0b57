/** A part of the sum beside the maximum, so that of equal maxima the one is better that no other beats. */
const augmentation = 0.01;

/**
 * Several losses as one: the largest shortfall from the best that each can be, weighted (augmented weighted Chebyshev distance). Every point
 * of a Pareto front is the best by some weights, also where the front bends inwards, which a weighted sum never reaches. `alone` has
 * the losses at the best point of each objective by itself, in their order: the shortfall of a loss is in parts of how far it rises there from
 * its own best; of one that does not, in its own units. NaN where a loss is.
 *
 * Source: R. Steuer, E.-U. Choo (1983), An interactive weighted Tchebycheff procedure for multiple objective programming, Mathematical
 * Programming 26.
 */
export function chebyshev(alone: readonly (readonly number[])[]) {
  const ideal = alone.map((own, k) => own[k]!);
  const ranges = ideal.map((best, k) => Math.max(...alone.map((own) => own[k]!)) - best);
  const scalarised = (losses: readonly number[], weights: readonly number[]): number => {
    let [most, sum] = [Number.NEGATIVE_INFINITY, 0];
    losses.forEach((loss, k) => {
      const short = (weights[k]! * (loss - ideal[k]!)) / (ranges[k]! > 0 ? ranges[k]! : 1);
      // Math.max lets NaN through.
      most = Math.max(most, short);
      sum += short;
    });
    return most + augmentation * sum;
  };
  return {
    scalarised,
    /** The number of the objective whose own best is the best of these by such weights: where a search may begin. */
    nearest(weights: readonly number[]): number {
      const values = alone.map((losses) => scalarised(losses, weights));
      return values.reduce((best, value, k) => (value < values[best]! ? k : best), 0);
    },
  };
}
