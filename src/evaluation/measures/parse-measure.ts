import { BadInput } from "../../problem.js";
import { parseRecipe, printRecipe, type Recipe } from "../../recipe.js";
import { statistics } from "../../stats/index.js";
import { parseStatistic, settingsOf } from "../../stats/parse-statistic.js";
import { printStatistic } from "../../stats/print-statistic.js";
import type { Settings, Statistic } from "../../stats/statistic.js";
import { measures } from "./index.js";
import type { Measure } from "./measure.js";
import { ofStatistic } from "./of-statistic.js";

/** A measure with all that it needs. */
export interface ChosenMeasure {
  /** Its recipe, which `parseMeasure` reads back as the same. */
  readonly name: string;
  readonly measure: Measure;
  readonly settings: Settings;
}

/**
 * Reads the recipe of a measure, such as `auc`, `nDCG@10` or `P(rel=2)@5`, or of any statistic of agreement. The name that it
 * prints has the parameters that are not at their defaults, as ir_measures writes them; a statistic's name has them all.
 * @throws BadInput for an unknown name or parameter, a value out of range, or a cutoff that is missing or out of place.
 */
export function parseMeasure(text: string): ChosenMeasure {
  const recipe = parseRecipe(text);
  const agreement: readonly Statistic[] = Object.values(statistics);
  const statistic = agreement.find(({ name }) => name === recipe.name);
  if (statistic) {
    const chosen = parseStatistic(text);
    return { name: printStatistic(chosen), measure: ofStatistic(statistic), settings: chosen.settings };
  }
  const known: readonly Measure[] = Object.values(measures);
  const measure = known.find(({ name }) => name === recipe.name);
  if (!measure) {
    const names = [...known, ...agreement].map(({ name }) => name);
    throw new BadInput({ what: "unknown measure", value: recipe.name, expected: `one of ${names.join(", ")}`, names });
  }
  checkCutoff(recipe, measure);
  const settings = settingsOf(recipe, measure);
  const changed = Object.entries(settings).filter(([name, value]) => value !== measure.parameters[name]?.default);
  return {
    name: printRecipe({ ...recipe, parameters: Object.fromEntries(changed) }),
    measure,
    settings: recipe.cutoff === undefined ? settings : { ...settings, cutoff: recipe.cutoff },
  };
}

function checkCutoff({ cutoff }: Recipe, { name, cutoff: wanted }: Measure): void {
  if (cutoff === undefined) {
    if (wanted === "needed")
      throw new BadInput({ what: "no number of first accounts", value: name, expected: `@k, such as ${name}@10` });
  } else if (!wanted) {
    throw new BadInput({ what: "a cutoff where there is none", value: `${name}@${cutoff}`, expected: name });
  } else if (!(cutoff >= 1 && Number.isSafeInteger(cutoff))) {
    throw new BadInput({ what: "bad cutoff", value: `${name}@${cutoff}`, expected: `@k of at least 1` });
  }
}
