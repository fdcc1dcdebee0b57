import { kendallTauB } from "./kendall-tau-b.js";
import { pearson } from "./pearson.js";
import { spearman } from "./spearman.js";
import type { Statistic } from "./statistic.js";

/** Every statistic of agreement. */
export const statistics = {
  kendallTauB,
  pearson,
  spearman,
} satisfies Record<string, Statistic>;
