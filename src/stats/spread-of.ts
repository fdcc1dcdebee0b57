import { medianAbsoluteDeviation, quantileSorted, sampleKurtosis, sampleSkewness } from "simple-statistics";

/** How the values of a column are spread, in their own unit; a number that the values do not have is null. */
export interface DescriptiveSpread {
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  /** The median distance from the median, not scaled to a standard deviation. */
  readonly medianAbsoluteDeviation: number | null;
  /** Fisher and Pearson's, adjusted for the sample: 0 for what is symmetric, above for a long tail of high values. */
  readonly skewness: number | null;
  /** Adjusted for the sample: 0 for a normal distribution, above for heavy tails. */
  readonly excessKurtosis: number | null;
}

/**
 * Quartiles (linear between neighbours, R's type 7), median absolute deviation, skewness and excess kurtosis of the finite
 * values. All null for no value; skewness needs three and kurtosis four of them, and both that not all are alike.
 * Joanes and Gill (1998) have the two as G1 and G2: https://doi.org/10.1111/1467-9884.00122
 */
export function spreadOf(values: Float64Array): DescriptiveSpread {
  // Sorted as numbers by the typed array, and then as the plain array that the package takes.
  const known = Array.from(values.filter(Number.isFinite).sort());
  const varied = known.length > 0 && known[0]! < known.at(-1)!;
  const at = (share: number) => (known.length > 0 ? quantileSorted(known, share) : null);
  return {
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    medianAbsoluteDeviation: known.length > 0 ? medianAbsoluteDeviation(known) : null,
    skewness: varied && known.length >= 3 ? sampleSkewness(known) : null,
    excessKurtosis: varied && known.length >= 4 ? sampleKurtosis(known) : null,
  };
}
