import type { Aggregation } from "../step.js";
import { arithmetic } from "./arithmetic.js";
import { copelandMajorityAggregation } from "./copeland-majority.js";
import { copelandRowSumsAggregation } from "./copeland-row-sums.js";
import { geometric } from "./geometric.js";
import { harmonic } from "./harmonic.js";
import { weightedMedian } from "./weighted-median.js";

/** The registry of aggregations. */
export const aggregations = {
  arithmetic,
  "copeland-majority": copelandMajorityAggregation,
  "copeland-row-sums": copelandRowSumsAggregation,
  geometric,
  harmonic,
  "weighted-median": weightedMedian,
} satisfies Record<string, Aggregation>;
