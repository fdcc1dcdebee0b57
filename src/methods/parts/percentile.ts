/**
 * The percentile rank of each value among the known ones, in (0, 1): (mid-rank - 1/2) / n, so that ties share one and
 * a constant column is 1/2 throughout. NaN stays NaN.
 */
export function percentile(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    const below = countWhere(sorted, (other) => other < value);
    const upTo = countWhere(sorted, (other) => other <= value);
    return (below + upTo) / 2 / sorted.length;
  });
}

// How long the leading run of `sorted` is for which the condition holds, by bisection.
function countWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
