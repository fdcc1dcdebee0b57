import { quantile } from "../stats/quantile.js";
import { bordaPoints } from "./parts/borda-points.js";
import { fusion } from "./parts/fusion.js";

/**
 * The median place among other methods, counted from below so that more is better: the median of an account's Borda
 * points. Ties share the middle of their places; an account that a method does not score shares the places below those
 * that it scores, and NaN is the score of one that no method scores. Between two methods it is their mean.
 */
export const medianRank = fusion({
  label: "Median rank",
  about: "The median over other methods of an account's place, counted from below.",
  formula: "median over methods of the rank, turned so that the first has most",
  source: "Fagin, Kumar and Sivakumar 2003, https://doi.org/10.1145/872757.872795",
  params: {},
  combine: (columns) => {
    const points = bordaPoints(columns);
    return points[0]!.map((_, row) => quantile(Float64Array.from(points, (column) => column[row]!).sort(), 0.5));
  },
});
