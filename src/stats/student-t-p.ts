import { erfc } from "./erfc.js";
import { incompleteBetaFraction } from "./incomplete-beta-fraction.js";

/**
 * The two-sided p of a t statistic: how likely Student's t with these degrees of freedom is at least as far from 0.
 * In 0 .. 1, about 12 digits; NaN for NaN or without degrees of freedom.
 *
 * Source: the incomplete beta function, https://dlmf.nist.gov/8.17.E22; for many degrees of freedom, where its continued
 * fraction loses digits, G. W. Hill (1970), Algorithm 395: Student's t-distribution, Comm. ACM 13(10).
 */
export function studentTP(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees > 0)) return Number.NaN;
  const square = (t * t) / degrees;
  if (square === Number.POSITIVE_INFINITY) return 0;
  if (degrees > 10000) return erfc(asNormal(square, degrees) / Math.SQRT2);
  const [a, x] = [degrees / 2, 1 / (1 + square)];
  const rest = square / (1 + square);
  const front = (Math.exp(-a * Math.log1p(square)) * Math.sqrt(rest) * gammaRatio(a)) / Math.sqrt(Math.PI);
  return x < (a + 1) / (a + 2.5)
    ? (front / a) * incompleteBetaFraction(a, 0.5, x)
    : 1 - 2 * front * incompleteBetaFraction(0.5, a, rest);
}

// The normal number that is as unlikely.
function asNormal(square: number, degrees: number): number {
  const a = degrees - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p(square);
  const correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b);
  return ((correction + y + 3) / b + 1) * Math.sqrt(y);
}

// Γ(a + 1/2) / Γ(a), by its asymptotic series from 30 on and by recurrence below.
function gammaRatio(a: number): number {
  let factor = 1;
  let from = a;
  for (; from < 30; from++) factor *= from / (from + 0.5);
  const u = 1 / from;
  const series =
    1 + u * (-1 / 8 + u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 + u * (-399 / 262144 + (u * 869) / 4194304)))));
  return factor * Math.sqrt(from) * series;
}
