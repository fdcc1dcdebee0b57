import { logGamma } from "./log-gamma.js";

/**
 * How likely a chi-squared number with these degrees of freedom is at least as large: 0 .. 1, about 12 digits. 1 at 0 and
 * below; NaN for NaN or without degrees of freedom.
 *
 * Source: the incomplete gamma function, by its series https://dlmf.nist.gov/8.11.E4 below its middle and by its continued
 * fraction https://dlmf.nist.gov/8.9.E2 above.
 */
export function chiSquaredP(statistic: number, degrees: number): number {
  if (Number.isNaN(statistic) || !(degrees > 0)) return Number.NaN;
  if (statistic <= 0) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  const [a, x] = [degrees / 2, statistic / 2];
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; term > total * 1e-17; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

// Lentz's evaluation.
function fraction(a: number, x: number): number {
  let below = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / below;
  let value = d;
  for (let n = 1; n < 10000; n++) {
    const step = -n * (n - a);
    below += 2;
    d = 1 / (step * d + below);
    c = below + step / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
