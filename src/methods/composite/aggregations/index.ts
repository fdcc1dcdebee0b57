import type { Aggregation } from "../step.js";
import { arithmetic } from "./arithmetic.js";
import { copelandMajorityStep } from "./copeland-majority.js";
import { copelandRowSumsStep } from "./copeland-row-sums.js";
import { geometric } from "./geometric.js";
import { harmonic } from "./harmonic.js";
import { weightedMedian } from "./weighted-median.js";

/** The registry of aggregations. */
export const aggregations = {
  arithmetic,
  "copeland-majority": copelandMajorityStep,
  "copeland-row-sums": copelandRowSumsStep,
  geometric,
  harmonic,
  "weighted-median": weightedMedian,
} satisfies Record<string, Aggregation>;
