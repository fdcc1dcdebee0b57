import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, tieGroups } from "./graded-ranking.js";

/** How many relevant accounts stand in the first k places; of a group of ties across the edge, the share that fits. */
export function relevantWithin(ranking: GradedRanking, k: number, settings: Settings): number {
  let found = 0;
  for (const { start, size, relevant } of tieGroups(ranking, settings)) {
    if (start >= k) break;
    found += (relevant * Math.min(size, k - start)) / size;
  }
  return found;
}
