import { bordaPoints } from "./parts/borda-points.js";
import { fusion } from "./parts/fusion.js";

/**
 * The Borda count: by method the accounts that are below and half of those that are tied, summed. An account that a
 * method does not score shares the places below those that it scores, as the points that are left are shared out in
 * data fusion; NaN for one that no method scores. 0 for who is last everywhere; (n - 1) times the methods for who is
 * first everywhere.
 */
export const borda = fusion({
  label: "Borda count",
  about: "The accounts that are below an account by other methods, ties half, summed over the methods.",
  formula: "sum over methods of (accounts below + accounts tied / 2)",
  source: "Aslam and Montague 2001, https://doi.org/10.1145/383952.384007",
  params: {},
  combine: (columns) => {
    const points = bordaPoints(columns);
    return points[0]!.map((_, row) => points.reduce((sum, column) => sum + column[row]!, 0));
  },
});
