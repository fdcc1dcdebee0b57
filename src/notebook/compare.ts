import type { AgreeOptions } from "../agreement/agree.js";
import { parseStratum } from "../agreement/stratum.js";
import type { Scores } from "../experiment/score-recipes.js";
import type { Comparison } from "../results/comparison.js";
import { parseStatistic } from "../stats/parse-statistic.js";
import type { Table } from "../table.js";

export interface CompareOptions extends AgreeOptions {
  /** Recipes such as `spearman` or `rbo(p=0.98)`. @defaultValue `pearson`, `spearman` and `kendall-tau-b` */
  readonly statistics?: string | readonly string[] | undefined;
  /** `all`, or the top share by either method of a pair. @defaultValue `all`, `10%` and `1%` */
  readonly strata?: string | readonly string[] | undefined;
}

/**
 * How alike the columns of scores are, every two of them, with intervals from 1,000 resamples of the accounts
 * (`bootstrap: 0` leaves them out). The same seed gives the same numbers.
 * @throws BadInput for an unknown statistic or stratum.
 */
export async function compare(scores: Table | Scores, options: CompareOptions = {}): Promise<Comparison> {
  const { statistics = ["pearson", "spearman", "kendall-tau-b"], strata = ["all", "10%", "1%"], ...others } = options;
  const chosen = [statistics].flat().map(parseStatistic);
  const parts = [strata].flat().map(parseStratum);
  const followers = "input" in scores ? scores.followers : undefined;
  return compareScores(scores, chosen, parts, { followers, ...others });
}

/** As `compare`, of statistics and strata that have been parsed. */
export async function compareScores(...asked: Parameters<Compare>): Promise<Comparison> {
  // As in `run`: loaded when it is used, with the resampling and its threads.
  const { agree } = await import("../agreement/agree.js");
  return agree(...asked);
}

type Compare = typeof import("../agreement/agree.js").agree;
