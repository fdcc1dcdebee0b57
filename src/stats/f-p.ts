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
  return x < (a + 1) / (a + b + 2) ? (front / a) * fraction(a, b, x) : 1 - (front / b) * fraction(b, a, rest);
}

// Lentz's evaluation.
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}
