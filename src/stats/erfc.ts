/**
 * The complementary error function, to about 14 digits also where it is tiny. 2 .. 0; NaN for NaN. By the series of erf
 * near 0 and by the continued fraction beyond.
 *
 * Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/7.6.E2 and https://dlmf.nist.gov/7.9.E1
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x < 1.5 ? 1 - series(x) : fraction(x);
}

function series(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; term > total * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}

// From the far end: 80 levels are enough from 1.5 on.
function fraction(x: number): number {
  let tail = x;
  for (let level = 80; level > 0; level--) tail = x + level / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}
