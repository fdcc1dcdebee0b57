import type { AgreeOptions } from "../agreement/agree.js";
import { parseStratum, type Stratum } from "../agreement/stratum.js";
import type { Scores } from "../experiment/score-recipes.js";
import type { Comparison } from "../results/comparison.js";
import { type ChosenStatistic, parseStatistic } from "../stats/parse-statistic.js";
import type { Table } from "../table.js";

/** What is to be compared, and how. */
export interface CompareOptions extends AgreeOptions {
  /** Recipes such as `spearman` or `rbo(p=0.98)`. @defaultValue `pearson`, `spearman` and `kendall-tau-b` */
  readonly statistics?: string | readonly string[] | undefined;
  /** `all`, or the top share by either method of a pair. @defaultValue `all`, `10%` and `1%` */
  readonly strata?: string | readonly string[] | undefined;
}

/**
 * How alike the columns of scores are, every two of them, with intervals from 1,000 resamples of the accounts
 * (`bootstrap: 0` leaves them out). A pair is compared over the accounts that both scored; ties are what the statistic makes of
 * them. A statistic that is undefined, as for a constant column, is null. The same seed gives the same numbers.
 * @param scores what `score` gave, or any table: a column of numbers a method, NaN where it has no score.
 * @throws BadInput for an unknown statistic or stratum, and for analytic intervals of accounts in groups.
 * @example
 * import { compare, openDataset, score } from "cloutlab";
 *
 * const creators = await openDataset("creators");
 * const scores = await score(creators, ["legacy-multi-signal", "twitter-impact"]);
 * const { agreement } = await compare(scores, { statistics: "kendall-tau-b", strata: ["all", "10%"] });
 * for (const { stratum, estimate, low, high } of agreement) console.log(stratum, estimate, low, high);
 */
export async function compare(scores: Table | Scores, options: CompareOptions = {}): Promise<Comparison> {
  const { statistics = ["pearson", "spearman", "kendall-tau-b"], strata = ["all", "10%", "1%"], ...others } = options;
  const chosen = [statistics].flat().map(parseStatistic);
  const parts = [strata].flat().map(parseStratum);
  const followers = "input" in scores ? scores.followers : undefined;
  return compareScores(scores, chosen, parts, { followers, ...others });
}

/** As `compare`, of statistics and strata that have been parsed (`parseStatistic`, `parseStratum`). */
export async function compareScores(
  scores: Table,
  statistics: readonly ChosenStatistic[],
  strata: readonly Stratum[],
  options: AgreeOptions = {},
): Promise<Comparison> {
  // As in `run`: loaded when it is used, with the resampling and its threads.
  const { agree } = await import("../agreement/agree.js");
  return agree(scores, statistics, strata, options);
}
