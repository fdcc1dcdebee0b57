import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import type { TradeOffs } from "../../results/trade-offs.js";
import { tradeOffs } from "../../solvers/pareto/trade-offs.js";
import { intervalOrNull } from "../../stats/interval-or-null.js";
import { numberOrNull } from "../../stats/number-or-null.js";
import { resampledMean } from "../../stats/resampled-mean.js";
import type { HeldOutValues } from "../held-out-values.js";
import { objectivesOf } from "../problem.js";
import type { TunedBlock } from "../tuned-block.js";
import { mixturesOf } from "./mixtures.js";

/** What several objectives cost each other on held-out accounts: each mixture of them, and the methods beside it, in the mean over the splits; null for one objective. */
export function tradeOffsOf({ problem, fronts }: TunedBlock, { level }: HeldOutValues): TradeOffs | null {
  const { spec, name: own } = problem;
  const objectives = objectivesOf(problem);
  if (objectives.length === 0 || fronts.length === 0) return null;
  const ratio = spec.splits.heldOut / (1 - spec.splits.heldOut);
  const [first] = fronts;
  const mixtures = mixturesOf(objectives.length).map((shares, i) => ({
    name: `${own}-${i + 1}: ${shares.map((share) => `${Math.round(100 * share)} %`).join(" and ")}`,
  }));
  const comparators = [...problem.comparators.keys()].map((name) => ({ name, method: true as const }));
  const candidates = [...mixtures, ...comparators].map((named, i) => {
    // Of a single split the intervals are over resampled accounts.
    if (first!.intervals) return { ...named, values: first!.values[i]!, intervals: first!.intervals[i]! };
    const figures = objectives.map(({ measure }, k) => {
      const values = fronts.flatMap((front) => front.values[i]?.[k] ?? []);
      const { estimate, low, high } = resampledMean(Float64Array.from(values), ratio, level);
      const [least, most] = parseMeasure(measure).measure.range;
      return { estimate, low: Math.max(least, low), high: Math.min(most, high) };
    });
    return {
      ...named,
      values: figures.map(({ estimate }) => numberOrNull(estimate)),
      intervals: figures.map(({ low, high }) => intervalOrNull(low, high)),
    };
  });
  const wanted = objectives.map(({ name: of, measure }) => ({
    name: of,
    better: parseMeasure(measure).measure.better,
  }));
  return tradeOffs(wanted, candidates);
}
