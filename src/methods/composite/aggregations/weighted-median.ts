import { byRow } from "./by-row.js";

/** The value up to which half of the weight lies; between two values with half each, the middle. */
export const weightedMedian = byRow(
  "The part with half of the weight on either side; between two, the middle of them.",
  (values, weights, total) => {
    const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
    let reached = 0;
    for (const [place, k] of order.entries()) {
      reached += weights[k]! / total;
      if (reached > 0.5 + 1e-12) return values[k]!;
      if (reached >= 0.5 - 1e-12) return (values[k]! + values[order[place + 1] ?? k]!) / 2;
    }
    return Number.NaN;
  },
);
