import type { Dataset } from "../datasets/open.js";
import { type ScoreOptions, type Scores, scoreRecipes } from "../experiment/score-recipes.js";
import type { SignalTable, Table } from "../table.js";

/**
 * Scores every account of a dataset, or of a table of signals, by each of the methods: recipes such as
 * `twitter-impact(halfLifeDays=30)`, or paths of composite methods. A score is NaN where its method cannot say. A table whose
 * columns are not described counts as signals of the catalogue, by their names.
 * @param from a dataset, whose signals and graphs are built as far as the methods need them, or a table.
 * @throws BadInput for an unknown method or parameter, with the nearest name, a method named twice, and a need that the data
 *   does not meet.
 * @example
 * import { openDataset, score } from "cloutlab";
 *
 * const creators = await openDataset("creators");
 * const scores = await score(creators, ["followers", "twitter-impact(halfLifeDays=14)"]);
 * const impact = scores.columns.get("twitter-impact(halfLifeDays=14)");
 */
export function score(
  from: Dataset | Table | SignalTable,
  recipes: string | readonly string[],
  options: ScoreOptions = {},
): Promise<Scores> {
  return scoreRecipes(from, recipes, options);
}
