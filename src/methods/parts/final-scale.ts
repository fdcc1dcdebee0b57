/** The range of `finalScale`. */
export const hundred = { min: 1, max: 100 } as const;

/**
 * `1 + 99 (1 - exp(-E / tau))`: 1 without evidence, ever harder to climb, never past 100. Each `tau` of evidence closes
 * 63 % of what is left. NaN stays NaN.
 */
export function finalScale(evidence: Float64Array, tau: number): Float64Array {
  return evidence.map((e) => 1 - 99 * Math.expm1(-e / tau));
}
