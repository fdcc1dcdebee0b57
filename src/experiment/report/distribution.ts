import type { Distribution } from "../../results/run.js";

const bins = 30;

/** A histogram of scores that are finite. Heavy tails get bins of equal ratio: in bins of equal width all accounts but a few would be in the first. */
export function distribution(method: string, values: Float64Array): Distribution {
  const known = values.filter((value) => Number.isFinite(value)).sort();
  const heavy = known[0]! >= 0 && known.at(-1)! > 100 * Math.max(1, known[known.length >> 1]!);
  const sorted = heavy ? known.filter((value) => value > 0) : known;
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (!(high > low)) return { method, edges: [low, low + 1], counts: [known.length] };
  const edge = (i: number) => (heavy ? low * (high / low) ** (i / bins) : low + ((high - low) * i) / bins);
  const edges = Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : edge(i)));
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { method, edges, counts, ...(heavy ? { below: known.length - sorted.length } : {}) };
}
