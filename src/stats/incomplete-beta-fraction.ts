/**
 * The continued fraction of the incomplete beta function: Iₓ(a, b) = xᵃ (1 - x)ᵇ / (a B(a, b)) times this. About 16 digits where
 * x < (a + 1) / (a + b + 2), where it also ends soon; for larger x take that of the other side, I₁₋ₓ(b, a).
 *
 * Source: https://dlmf.nist.gov/8.17.E22, evaluated by Lentz's method.
 */
export function incompleteBetaFraction(a: number, b: number, x: number): number {
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
