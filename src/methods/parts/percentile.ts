/**
 * The percentile rank of each value among the known ones, in (0, 1): (mid-rank - 1/2) / n, so that ties share one and
 * a constant column is 1/2 throughout. NaN stays NaN.
 */
export function percentile(values: Float64Array): Float64Array {
  const known: number[] = [];
  for (const [row, value] of values.entries()) if (!Number.isNaN(value)) known.push(row);
  const order = Uint32Array.from(known).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < order.length; ) {
    let stop = start + 1;
    while (stop < order.length && values[order[stop]!] === values[order[start]!]) stop++;
    for (let i = start; i < stop; i++) ranks[order[i]!] = (start + stop) / 2 / order.length;
    start = stop;
  }
  return ranks;
}
