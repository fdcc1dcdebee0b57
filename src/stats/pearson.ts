import { comoment } from "./comoment.js";
import { correlation } from "./correlation.js";
import { mean } from "./mean.js";
import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";
import type { Statistic } from "./statistic.js";

/** Pearson's r. NaN below two rows, for a constant column, and where a value is infinite; ties do not matter to it. */
export const pearson = {
  name: "pearson",
  label: "Pearson's r",
  about: "How close the scores are to a straight line; one huge account can decide it.",
  source: "https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.pearsonr.html",
  range: [-1, 1],
  symmetric: true,
  kind: "agreement",
  parameters: {},
  estimate(a: Ranked, b: Ranked): number {
    sameLength(a, b);
    if (a.groups < 2 || b.groups < 2) return Number.NaN;
    const [x, y] = [a.moments(), b.moments()];
    if (!safe(x.squares) || !safe(y.squares)) return ofScaled(a.values, b.values);
    return correlation(comoment(a.values, x.mean, b.values, y.mean), x.squares, y.squares);
  },
} satisfies Statistic;

// A sum of squares within these bounds neither overflowed nor lost digits to underflow.
function safe(squares: number): boolean {
  return squares > 1e-250 && squares < 1e300;
}

function ofScaled(a: Float64Array, b: Float64Array): number {
  const [x, y] = [scaled(a), scaled(b)];
  const [meanX, meanY] = [mean(x), mean(y)];
  return correlation(comoment(x, meanX, y, meanY), comoment(x, meanX, x, meanX), comoment(y, meanY, y, meanY));
}

// By a power of two, which is exact, so that the largest magnitude is about 1.
function scaled(values: Float64Array): Float64Array {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const exponent = Math.floor(Math.log2(largest));
  const half = Math.floor(-exponent / 2);
  return values.map((value) => value * 2 ** half * 2 ** (-exponent - half));
}
