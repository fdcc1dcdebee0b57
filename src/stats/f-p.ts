import { incompleteBetaFraction } from "./incomplete-beta-fraction.js";
import { logGamma } from "./log-gamma.js";

/**
 * How likely an F ratio with these degrees of freedom, above and below, is at least as large: 0 .. 1, about 12 digits. 1 at 0
 * and below; NaN for NaN or without degrees of freedom.
 *
 * Source: the incomplete beta function, by its continued fraction, https://dlmf.nist.gov/8.17.E22.
 */
export function fP(statistic: number, above: number, below: number): number {
  if (Number.isNaN(statistic) || !(above > 0 && below > 0)) return Number.NaN;
  if (statistic <= 0) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  const [a, b] = [below / 2, above / 2];
  const x = below / (below + above * statistic);
  const rest = (above * statistic) / (below + above * statistic);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
  return x < (a + 1) / (a + b + 2)
    ? (front / a) * incompleteBetaFraction(a, b, x)
    : 1 - (front / b) * incompleteBetaFraction(b, a, rest);
}
