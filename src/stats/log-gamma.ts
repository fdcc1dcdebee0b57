/**
 * The logarithm of the gamma function of a positive number, to about 14 digits; infinite at 0, NaN below. By Stirling's
 * series, https://dlmf.nist.gov/5.11.E1, from 15 on and by recurrence below.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  let product = 1;
  let from = x;
  for (; from < 15; from++) product *= from;
  const u = 1 / from;
  const square = u * u;
  const series =
    u *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))));
  return (from - 0.5) * Math.log(from) - from + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
